import type { ArticleRow } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'
import { getSegments, type SegmentText } from '../../facts.js'

/** `Article.segments`. */
export const segments: Resolver<ArticleRow, unknown, readonly SegmentText[]> = (article, _args, context) => getSegments(article, context)
