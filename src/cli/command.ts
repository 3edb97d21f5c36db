import type { Config } from '../config.js'
import type { WenmaiError } from '../model/errors.js'
import { ERROR_CODES } from '../model/errors.js'
import type { Terminal } from './terminal.js'

/** What a command gets. */
export interface CommandContext {
  readonly args: readonly string[]
  readonly config: Config
  /** The files and folders named on the command line. */
  readonly paths: readonly string[]
  readonly terminal: Terminal
  readonly signal: AbortSignal
}

/** A command; gives the exit code. Throws what ends it. */
export type RunCommand = (context: CommandContext) => Promise<number>

/** The exit code of an error. */
export const toExit = ({ code }: WenmaiError): number => ERROR_CODES[code].exit

/** `1 file`, `2 files`. */
export const toCount = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
