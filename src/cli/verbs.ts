import { compareText } from '../model/order.js'
import { readRows } from '../pipeline/read-rows.js'
import type { SharedGraph } from '../pipeline/shared-graph.js'
import type { Page, PageRequest } from '../store/graph-store.js'
import type { CommandContext } from './command.js'

/** What a verb of a command works on. */
export interface Work {
  readonly graph: SharedGraph
  readonly context: CommandContext
  /** What stands behind the verb. */
  readonly operands: readonly string[]
}

/** One of the things that a command can be told to do by a word of its own: `review same A B`. */
export type Verb = (work: Work) => Promise<void>

/** The verb of that word; nothing for any other. */
export const findVerb = (verbs: Readonly<Record<string, Verb>>, word: string): Verb | undefined => (Object.hasOwn(verbs, word) ? verbs[word] : undefined)

interface Note {
  readonly id: string
  readonly at: string
}

/** A verb that lists all that was said, in the order that it was said in. */
export const listNotes = <Said extends Note>(find: (graph: SharedGraph, page: PageRequest) => Promise<Page<Said>>, describe: (note: Said) => string): Verb => async ({ graph, context: { config, terminal } }) => {
  const notes: Said[] = []
  for await (const note of readRows(page => find(graph, page))) notes.push(note)
  const sorted = notes.sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id))
  await terminal.write(sorted.map(note => `${config.json ? JSON.stringify(note) : describe(note)}\n`).join(''))
}
