import type { ArticleRow } from '../../../store/graph-store.js'
import type { RootResolver } from '../../context.js'
import type { Connection, PageArgs } from '../../paging.js'
import { readArticles } from '../../reads.js'

/** `articles(first, after)`. */
export const articles: RootResolver<PageArgs, Connection<ArticleRow>> = (_root, args, context) => readArticles(args, context)
