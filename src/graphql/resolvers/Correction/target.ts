import type { Correction } from '../../../model/correction.js'
import type { EntityRow } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'
import { getEntity } from '../../facts.js'

/** `Correction.target`. */
export const target: Resolver<Correction, unknown, EntityRow | undefined> = (correction, _args, context) =>
  correction.effect === 'WITHDRAWN' ? getEntity(correction.target, context) : undefined
