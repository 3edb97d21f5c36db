import { WenmaiError } from '../model/errors.js'
import { replaceSource } from '../pipeline/replace.js'
import { readRuleSetMark } from '../rule-set.js'
import { openLanes } from '../wiring.js'
import { toChangeOptions } from './author.js'
import type { RunCommand } from './command.js'
import { writeResult } from './describe-changes.js'
import { withGraph } from './with-graph.js'

/** `wenmai replace`: takes an article or a file away and stores a page for it, in one change. */
export const replace: RunCommand = async context => {
  const { config, paths } = context
  const [old, file, ...others] = paths
  if (old === undefined || file === undefined || others.length > 0) throw new WenmaiError('BAD_INPUT', 'replace needs what goes and what comes; name an article or a file of the store, then a page')
  const lanes = openLanes({ ...config, workers: 1 }, 'batch')
  await writeResult(await withGraph(context, graph => replaceSource({ old, file }, { lanes, graph, readWith: readRuleSetMark(config), options: toChangeOptions(config) })), context)
  return 0
}
