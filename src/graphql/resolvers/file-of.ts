import type { Resolver } from '../context.js'
import { getSource } from '../facts.js'

/** `file` of a piece of evidence or a mention. */
export const fileOf: Resolver<{ readonly source: string }, unknown, string> = async ({ source }, _args, context) =>
  (await getSource(source, context)).file
