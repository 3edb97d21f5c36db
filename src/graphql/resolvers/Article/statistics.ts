import type { Statistic } from '../../../model/relation.js'
import type { ArticleRow } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'
import type { Connection, PageArgs } from '../../paging.js'
import { readStatistics } from '../../reads.js'

/** `Article.statistics`. */
export const statistics: Resolver<ArticleRow, PageArgs, Connection<Statistic>> = ({ id }, args, context) => readStatistics({ article: id }, args, context)
