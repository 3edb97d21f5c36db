import { WenmaiError } from '../model/errors.js'
import { toChangeOptions } from './author.js'
import type { RunCommand } from './command.js'
import { writeResult } from './describe-changes.js'
import { withGraph } from './with-graph.js'

/** `wenmai remove`: takes articles and files away, all of them or, where one is not there, none. */
export const remove: RunCommand = async context => {
  const { config, paths } = context
  if (paths.length === 0) throw new WenmaiError('BAD_INPUT', 'remove needs articles or files; name them by id, or as they were named when they were read')
  await writeResult(await withGraph(context, graph => graph.change({ remove: [...new Set(paths)] }, toChangeOptions(config))), context)
  return 0
}
