import { WenmaiError } from '../model/errors.js'
import { readRows } from '../pipeline/read-rows.js'
import type { SharedGraph } from '../pipeline/shared-graph.js'
import type { HistoryRow, LogEntry } from '../store/log-entry.js'
import type { CommandContext, RunCommand } from './command.js'
import { findEntityIds } from './find-entity.js'
import { withGraph } from './with-graph.js'

/** A load names hundreds of files: some, and how many more. */
const NAMES_SHOWN = 5

const describeNames = (names: readonly string[]): string =>
  [...names.slice(0, NAMES_SHOWN), ...(names.length > NAMES_SHOWN ? [`and ${names.length - NAMES_SHOWN} more`] : [])].join(' ')

const describeEntry = ({ seq, at, by, op, reason, what }: LogEntry): string =>
  [String(seq).padStart(6), at || 'at a time that nobody noted', op.toLowerCase().padEnd(8), by && `by ${by}`, describeNames(what), reason && `(${reason})`].filter(word => word !== '').join(' ')

const SIGNS = { true: '+', false: '−' } as const

/** One step in two lines or more: the change, and the articles that it is about. */
function describeRow({ effect, before, after, articles, ...entry }: HistoryRow): string {
  const sources = articles.map(({ id, title, isThere }) => `         ${SIGNS[`${isThere}`]} ${title || 'without a title'} (${id})\n`).join('')
  return `${effect.toLowerCase().padEnd(12)} ${before} → ${after} articles ${describeEntry(entry)}\n${sources}`
}

async function writeLog(graph: SharedGraph, { config, terminal, signal }: CommandContext): Promise<void> {
  for await (const entry of readRows(page => graph.findLog(page))) {
    signal.throwIfAborted()
    await terminal.write(`${config.json ? JSON.stringify(entry) : describeEntry(entry)}\n`)
  }
}

interface Life {
  readonly id: string
  readonly history: readonly HistoryRow[]
}

async function getLife(graph: SharedGraph, name: string): Promise<Life> {
  const lives: Life[] = []
  for (const id of await findEntityIds(graph, name)) lives.push({ id, history: await graph.getHistory(id) })
  const [found, ...others] = lives.filter(({ history: rows }) => rows.length > 0)
  if (found === undefined) throw new WenmaiError('NOT_FOUND', `${name}: nothing of that id or name is or was in the graph; give an id of an entity, a relation, a statistic or a correction, as \`wenmai export\` and every diff show it, or an entity's full name`)
  if (others.length > 0) throw new WenmaiError('BAD_INPUT', `${name}: several entities have this name (${[found, ...others].map(({ id }) => id).join(', ')}); give the id of one`)
  return found
}

/** `wenmai history`: what changed the support of one thing; without a name every change. */
export const history: RunCommand = async context => {
  const { config, paths, terminal } = context
  const [name, ...others] = paths
  if (others.length > 0) throw new WenmaiError('BAD_INPUT', 'history tells of one thing at a time; name one entity, relation, statistic or correction')
  await withGraph(context, async graph => {
    if (name === undefined) return writeLog(graph, context)
    const life = await getLife(graph, name)
    await terminal.write(config.json ? `${JSON.stringify(life)}\n` : life.history.map(describeRow).join(''))
  })
  return 0
}
