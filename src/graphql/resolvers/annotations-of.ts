import type { Resolver } from '../context.js'
import { readAnnotationsOf } from '../annotations.js'

/** `annotations` of an entity, a relation or a statistic. */
export const annotationsOf: Resolver<{ readonly id: string }, unknown, Awaited<ReturnType<typeof readAnnotationsOf>>> = ({ id }, _args, context) => readAnnotationsOf(id, context)
