import type { ArticleRow } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'
import { getArticleText } from '../../facts.js'

/** `Article.text`. */
export const text: Resolver<ArticleRow, unknown, string> = (article, _args, context) => getArticleText(article, context)
