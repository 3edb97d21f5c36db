import type { WenmaiError } from '../model/errors.js'
import type { ExtractedFile } from '../pipeline/extract-files.js'
import type { InputFailure } from '../pipeline/find-inputs.js'
import { toCount, toExit } from './command.js'
import type { Progress, Terminal } from './terminal.js'

/** A failure as JSON. */
export interface FailureRow {
  readonly file: string
  readonly code: string
  readonly message: string
}

/** Tells how each file fared: a line for each that could not be used, progress over all. */
export class FileReport {
  readonly #terminal: Terminal
  readonly #progress: Progress
  readonly #failures: InputFailure[] = []
  readonly #total: number
  #done = 0
  #articles = 0

  constructor(terminal: Terminal, { label, total, failures }: { readonly label: string; readonly total: number; readonly failures: readonly InputFailure[] }) {
    this.#terminal = terminal
    this.#total = total + failures.length
    this.#progress = terminal.startProgress(label)
    for (const { file, error } of failures) this.addFailure(file, error)
  }

  get failures(): readonly FailureRow[] {
    return this.#failures.map(({ file, error }) => ({ file, code: error.code, message: error.message }))
  }

  get articles(): number {
    return this.#articles
  }

  get files(): number {
    return this.#total
  }

  add(extracted: ExtractedFile<unknown>): void {
    if ('error' in extracted) return this.addFailure(extracted.file, extracted.error)
    if (extracted.articles === 0) this.#terminal.tell(`${extracted.file}: no article found in it`)
    this.#articles += extracted.articles
    this.step()
  }

  addFailure(file: string, error: WenmaiError): void {
    this.#failures.push({ file, error })
    this.#terminal.complain(error.message)
    this.step()
  }

  /** One more file is done. */
  step(): void {
    this.#done += 1
    this.#progress.update(this.#done, this.#total)
  }

  /** Ends the progress, tells how many failed and gives the exit code: the gravest of all files. */
  end(): number {
    this.stop()
    const { length } = this.#failures
    if (length > 0 && this.#total > 1) this.#terminal.complain(`${length} of ${toCount(this.#total, 'file')} could not be used${length < this.#total ? '; the rest is done' : ''}`)
    return this.#failures.reduce((exit, { error }) => (exit === 0 ? toExit(error) : Math.min(exit, toExit(error))), 0)
  }

  stop(): void {
    this.#progress.stop()
  }
}
