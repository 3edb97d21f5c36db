import type { RootResolver } from '../../context.js'
import { readIdentity } from '../../reviews.js'

/** `identity(entity)`. */
export const identity: RootResolver<{ readonly entity: string }, Awaited<ReturnType<typeof readIdentity>>> = (_root, { entity }, context) => readIdentity(entity, context)
