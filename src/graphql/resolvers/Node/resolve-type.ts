import type { NodeRow } from '../../reads.js'

/** Which type a node is: only articles have a title. */
export const resolveType = (row: NodeRow): 'Article' | 'Entity' => ('title' in row ? 'Article' : 'Entity')
