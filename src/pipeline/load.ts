import { mkdtemp, rm } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { GraphBatch } from '../model/graph-batch.js'
import type { ChangeAuthor, GraphChange } from '../model/graph-change.js'
import type { ChangeSummary, GraphStore } from '../store/graph-store.js'
import { addChanges, NO_CHANGE } from '../store/change-stats.js'
import type { FactNote } from './facts/fact-line.js'
import { readFacts, type ReadFactsOptions } from './facts/read-facts.js'
import { splitLines } from './facts/split-lines.js'
import { groupBatches } from './group-batches.js'
import { STDIN, toPathError } from './find-inputs.js'
import { openInput } from './read-input.js'

/** What loading needs beside the file. */
export interface LoadOptions {
  readonly graph: Pick<GraphStore, 'writeAll' | 'change' | 'getSources'>
  readonly signal: AbortSignal
  readonly author?: ChangeAuthor
  /** True: entities are stored as the file has them, and who is who is left open. */
  readonly isPlain?: boolean
  /** How many facts are stored at once, where that is to be other than usual. */
  readonly groupFacts?: number
  /** Hears how many sources of the file are stored so far. */
  readonly onStored?: (count: number) => void
  /** Hears, once, how many sources at the beginning of the file were stored before: an earlier load was broken off there. */
  readonly onResume?: (count: number) => void
}

/** A facts file: its name in errors, and where its bytes lie. */
interface FactsFile {
  readonly file: string
  readonly path: string
}

async function* openFacts({ file, path }: FactsFile): AsyncGenerator<Uint8Array> {
  try {
    yield* openInput(path)
  } catch (cause) {
    throw toPathError(file, cause)
  }
}

async function* readBatches(facts: FactsFile, { graph, signal }: LoadOptions, { isChecked, onNote }: Pick<ReadFactsOptions, 'isChecked' | 'onNote'>): AsyncGenerator<GraphBatch> {
  const findSource = async (id: string) => (await graph.getSources([id]))[0]
  for await (const batch of readFacts(splitLines(openFacts(facts), facts.file), { file: facts.file, findSource, ...(isChecked && { isChecked }), ...(onNote && { onNote }) })) {
    signal.throwIfAborted()
    yield batch
  }
}

/** Reads the whole file before anything of it is stored: one bad line, and nothing is. */
async function checkFacts(facts: FactsFile, options: LoadOptions): Promise<void> {
  for await (const _ of readBatches(facts, options, {}));
}

/** Stores groups of batches, and tells a load that was broken off from a new one: its first groups change nothing. */
class Storing {
  readonly #options: LoadOptions
  #changes = NO_CHANGE
  #stored = 0
  #isNew = false

  constructor(options: LoadOptions) {
    this.#options = options
  }

  get changes(): ChangeSummary {
    return this.#changes
  }

  async store(group: readonly GraphBatch[], onSent: () => void): Promise<void> {
    const changes = await this.#options.graph.writeAll(group, { onSent, ...this.#options.author, ...(this.#options.isPlain && { isPlain: true }) })
    this.#changes = addChanges(this.#changes, changes)
    if (!this.#isNew && changes.articles > 0) this.#begin()
    this.#stored += group.length
    this.#options.onStored?.(this.#stored)
  }

  #begin(): void {
    this.#isNew = true
    if (this.#stored > 0) this.#options.onResume?.(this.#stored)
  }
}

async function storeFacts(facts: FactsFile, options: LoadOptions): Promise<ChangeSummary> {
  await checkFacts(facts, options)
  const storing = new Storing(options), notes: FactNote[] = [], onNote = (note: FactNote): void => void notes.push(note)
  // The next group is read and prepared while one is committed, for before that it would only take the time of sending; no more than these two are in memory.
  let last = Promise.resolve()
  try {
    for await (const group of groupBatches(readBatches(facts, options, { isChecked: true, onNote }), options.groupFacts)) {
      options.signal.throwIfAborted()
      let onSent = (): void => undefined
      const sent = new Promise<void>((resolve) => { onSent = resolve })
      const next = storing.store(group, onSent)
      next.catch(() => undefined)
      await last
      last = next
      await Promise.race([sent, next])
    }
  } finally {
    await last
  }
  if (notes.length > 0) await options.graph.change(toChange(notes), { ...options.author })
  return storing.changes
}

const toChange = (notes: readonly FactNote[]): GraphChange => ({
  judgements: notes.flatMap(({ kind, fact }) => (kind === 'judgement' ? [fact] : [])), annotations: notes.flatMap(({ kind, fact }) => (kind === 'annotation' ? [fact] : [])),
})

/** The standard input can be read only once, so it is put aside to be read twice. */
async function loadStdin(options: LoadOptions): Promise<ChangeSummary> {
  const folder = await mkdtemp(join(tmpdir(), 'wenmai-'))
  try {
    const path = join(folder, 'facts.ndjson')
    await pipeline(openInput(STDIN), createWriteStream(path, { mode: 0o600 }), { signal: options.signal })
    return await storeFacts({ file: STDIN, path }, options)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Stores the facts of a file in the interchange format, `-` for the standard input; nothing of a file with a bad line.
 * @throws WenmaiError `BAD_FACTS` with file, line and reason; `NOT_FOUND`
 */
export const loadFacts = (file: string, options: LoadOptions): Promise<ChangeSummary> =>
  file === STDIN ? loadStdin(options) : storeFacts({ file, path: file }, options)
