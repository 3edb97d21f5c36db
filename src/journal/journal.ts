import { mkdir, open, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { WenmaiError } from '../model/errors.js'
import { checkLine, encodeLines, JOURNAL_START, parseLine, type JournalOperation, type JournalPosition } from './journal-line.js'
import { acquireLock, type ProcessLock } from './process-lock.js'
import { readLines, type FileLine } from './read-lines.js'

/** One operation with its place. */
export interface JournalEntry {
  readonly position: JournalPosition
  /** Parsed when asked for. */
  readonly readOperation: () => JournalOperation
}

interface Extent {
  readonly position: JournalPosition
  /** Bytes of the file that hold whole operations. */
  readonly length: number
}

const failCorrupt = (file: string, { number }: FileLine): never => {
  const remedy = number === 1 ? 'restore the file from a backup' : `restore the file from a backup, or cut it after line ${number - 1} to keep what stands before`
  throw new WenmaiError('STORE_CORRUPT', `${file}, line ${number}: the record is damaged or out of order; ${remedy}.`)
}

/** Checks the whole file. A last line that is no whole record was never acknowledged and does not count. */
async function measure(file: string, handle: FileHandle): Promise<Extent & { readonly torn: FileLine | undefined }> {
  let extent: Extent = { position: JOURNAL_START, length: 0 }
  let torn: FileLine | undefined
  for await (const line of readLines(handle)) {
    if (torn !== undefined) failCorrupt(file, torn)
    const position = line.isTerminated ? checkLine(line.bytes, extent.position) : undefined
    if (position === undefined) torn = line
    else extent = { position, length: line.start + line.bytes.length + 1 }
  }
  return { ...extent, torn }
}

async function syncDirectory(directory: string): Promise<void> {
  // Windows cannot open a directory, and needs no such thing.
  if (process.platform === 'win32') return
  const handle = await open(directory, 'r')
  await handle.sync().finally(() => handle.close())
}

async function keepAside(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(`${file}.cut`, 'a')
  await handle.appendFile(Buffer.concat([bytes, Buffer.from('\n')])).finally(() => handle.close())
}

/** Cuts off what a crash left of a record; a line that looks finished is kept in `<file>.cut`, so that nothing is destroyed. */
async function cutTorn(file: string, handle: FileHandle): Promise<Extent> {
  const { torn, ...extent } = await measure(file, handle)
  if (torn === undefined) return extent
  if (torn.isTerminated) await keepAside(file, torn.bytes)
  await handle.truncate(extent.length)
  await handle.sync()
  return extent
}

/**
 * The append-only log of what happened to a graph: one line of JSON an operation, synced to disk before it counts.
 * The truth that every store projects. One process at a time may have it open.
 */
export class Journal {
  readonly file: string
  readonly #handle: FileHandle
  readonly #processLock: ProcessLock
  #extent: Extent
  #before: Extent | undefined
  #isBroken = false

  private constructor(file: string, handle: FileHandle, { lock, extent }: { readonly lock: ProcessLock; readonly extent: Extent }) {
    this.file = file
    this.#handle = handle
    this.#processLock = lock
    this.#extent = extent
  }

  /** Opens or begins the journal in a directory. @throws WenmaiError `STORE_LOCKED`, `STORE_CORRUPT`, or `STORE_UNAVAILABLE` where the directory cannot be used. */
  static async open(directory: string): Promise<Journal> {
    try {
      await mkdir(directory, { recursive: true })
      return await Journal.#lock(directory)
    } catch (cause) {
      if (cause instanceof WenmaiError) throw cause
      const reason = cause instanceof Error ? cause.message : String(cause)
      throw new WenmaiError('STORE_UNAVAILABLE', `The store's directory ${directory} cannot be used (${reason}); check that it may be written.`, { cause })
    }
  }

  static async #lock(directory: string): Promise<Journal> {
    const lock = await acquireLock(directory)
    try {
      const file = join(directory, 'journal.ndjson')
      const handle = await open(file, 'a+').then((created) => created.close()).then(() => open(file, 'r+'))
      await syncDirectory(directory)
      return await Journal.#read(file, handle, lock)
    } catch (error) {
      lock.release()
      throw error
    }
  }

  static async #read(file: string, handle: FileHandle, lock: ProcessLock): Promise<Journal> {
    try {
      return new Journal(file, handle, { lock, extent: await cutTorn(file, handle) })
    } catch (error) {
      await handle.close()
      throw error
    }
  }

  /** Where the journal ends. */
  get last(): JournalPosition {
    return this.#extent.position
  }

  /** The directory that holds the journal. */
  get directory(): string {
    return dirname(this.file)
  }

  /** Records operations; they are on disk when this resolves, and not there where it rejects. A crash may leave a beginning of them. */
  async append(operations: readonly JournalOperation[]): Promise<JournalPosition> {
    this.#checkWhole()
    const { bytes, position } = encodeLines(this.last, operations)
    try {
      await this.#write(bytes)
    } catch (cause) {
      await this.#cutBack(this.#extent).catch(() => undefined)
      throw new WenmaiError('STORE_UNAVAILABLE', `${this.file} cannot be written; make room on its disk and try again.`, { cause })
    }
    this.#before = this.#extent
    this.#extent = { position, length: this.#extent.length + bytes.length }
    return position
  }

  /** Takes back what was appended last, once: for a store that could not follow. */
  async undo(): Promise<void> {
    if (this.#before === undefined) throw new WenmaiError('INTERNAL', 'There is no operation to take back; please report this.')
    await this.#cutBack(this.#before)
    this.#extent = this.#before
    this.#before = undefined
  }

  /** The operations in order, from the first; no more than one is in memory. */
  async *read(): AsyncGenerator<JournalEntry> {
    let last = JOURNAL_START
    for await (const line of readLines(this.#handle, this.#extent.length)) {
      last = checkLine(line.bytes, last) ?? failCorrupt(this.file, line)
      yield { position: last, readOperation: () => parseLine(line.bytes) }
    }
  }

  /** Lets another process in. Twice is fine. */
  async close(): Promise<void> {
    this.#isBroken = true
    await this.#handle.close()
    this.#processLock.release()
  }

  async #write(bytes: Buffer): Promise<void> {
    for (let written = 0; written < bytes.length; ) {
      const { bytesWritten } = await this.#handle.write(bytes, written, bytes.length - written, this.#extent.length + written)
      written += bytesWritten
    }
    await this.#handle.datasync()
  }

  async #cutBack({ length }: Extent): Promise<void> {
    this.#isBroken = true
    await this.#handle.truncate(length)
    await this.#handle.sync()
    this.#isBroken = false
  }

  #checkWhole(): void {
    if (this.#isBroken) throw new WenmaiError('STORE_UNAVAILABLE', `${this.file} is closed or could not be repaired; open the store again.`)
  }
}
