import type { ArticleRow } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'
import { toAuthors, type AuthorOf } from '../../facts.js'

/** `Article.authors`. */
export const authors: Resolver<ArticleRow, unknown, readonly AuthorOf[]> = article => toAuthors(article)
