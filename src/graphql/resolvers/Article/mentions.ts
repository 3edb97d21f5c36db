import type { Mention } from '../../../model/entity.js'
import type { ArticleRow } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'
import type { Connection, PageArgs } from '../../paging.js'
import { readMentions } from '../../reads.js'

/** `Article.mentions`. */
export const mentions: Resolver<ArticleRow, PageArgs, Connection<Mention>> = ({ id }, args, context) => readMentions({ article: id }, args, context)
