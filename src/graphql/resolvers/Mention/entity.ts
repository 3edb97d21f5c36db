import type { Mention } from '../../../model/entity.js'
import type { EntityRow } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'
import { getEntity } from '../../facts.js'

/** `Mention.entity`. */
export const entity: Resolver<Mention, unknown, EntityRow> = (mention, _args, context) => getEntity(mention.entity, context)
