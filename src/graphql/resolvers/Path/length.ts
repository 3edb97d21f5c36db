import type { PathRow } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'

/** `Path.length`. */
export const length: Resolver<PathRow, unknown, number> = ({ relations }) => relations.length
