import type { EntityRow } from '../../../store/graph-store.js'
import type { RootResolver } from '../../context.js'

/** `entity(id)`: null for an unknown id. */
export const entity: RootResolver<{ readonly id: string }, EntityRow | undefined> = (_root, { id }, { loaders }) => loaders.entities.load(id)
