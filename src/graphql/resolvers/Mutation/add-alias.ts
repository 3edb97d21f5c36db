import { nameEntity } from '../../annotations.js'
import type { RootResolver } from '../../context.js'

/** `addAlias(entity, name, reason, dryRun)`. */
export const addAlias: RootResolver<Parameters<typeof nameEntity>[0], Awaited<ReturnType<typeof nameEntity>>> = (_root, args, context) => nameEntity(args, context)
