import type { ArticleRow } from '../../store/graph-store.js'
import type { Resolver } from '../context.js'
import { getArticle } from '../facts.js'

/** `article` of a piece of evidence or a mention. */
export const articleOf: Resolver<{ readonly article: string }, unknown, ArticleRow> = ({ article }, _args, context) => getArticle(article, context)
