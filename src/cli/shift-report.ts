import type { ChangeResult, SupportShift } from '../store/graph-store.js'
import type { CommandContext } from './command.js'
import { describeResult, describeShift } from './describe-changes.js'

/** A file and how it shifts support. */
interface FileShifts {
  readonly file: string
  readonly shifts: readonly SupportShift[]
}

/** Keeps what is to be told of single files: all of a dry run, else what took something away. */
export class ShiftReport {
  readonly files: FileShifts[] = []
  readonly #context: CommandContext
  readonly #isReplacing: (result: ChangeResult) => boolean

  /** `isReplacing` says what took something away. */
  constructor(context: CommandContext, isReplacing: (result: ChangeResult) => boolean) {
    this.#context = context
    this.#isReplacing = isReplacing
  }

  add({ file }: { readonly file: string }, result: ChangeResult): void {
    const { config, terminal } = this.#context, isReplaced = this.#isReplacing(result)
    if (isReplaced) terminal.tell(`${file}: ${config.dry_run ? 'would replace' : 'replaced'} what it said before: ${describeResult(result)}`)
    if (isReplaced || (config.dry_run && result.shifts.length > 0)) this.files.push({ file, shifts: result.shifts })
  }

  toText(): string {
    return this.files.flatMap(({ file, shifts }) => shifts.map(shift => `${file}: ${describeShift(shift)}\n`)).join('')
  }
}
