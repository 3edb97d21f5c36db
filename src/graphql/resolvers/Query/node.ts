import type { RootResolver } from '../../context.js'
import { readNode, type NodeRow } from '../../reads.js'

/** `node(id)`: null for an unknown id. */
export const node: RootResolver<{ readonly id: string }, NodeRow | undefined> = (_root, { id }, context) => readNode(id, context)
