import type { GraphStats } from '../../../store/graph-store.js'
import type { RootResolver } from '../../context.js'

/** `stats`. */
export const stats: RootResolver<unknown, GraphStats> = (_root, _args, { view }) => view.getStats()
