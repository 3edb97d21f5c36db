import type { RelationRow } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'
import { countSources } from '../../facts.js'

/** `Relation.independentSourceCount`. */
export const independentSourceCount: Resolver<RelationRow, unknown, number> = async ({ id }, _args, context) => countSources(await context.loaders.evidence.load(id), context)
