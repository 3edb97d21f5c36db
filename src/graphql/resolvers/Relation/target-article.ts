import type { ArticleRow, RelationRow } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'
import { getArticle } from '../../facts.js'

/** `Relation.targetArticle`: for WROTE only. */
export const targetArticle: Resolver<RelationRow, unknown, ArticleRow | null> = (relation, _args, context) =>
  relation.type === 'WROTE' ? getArticle(relation.target, context) : null
