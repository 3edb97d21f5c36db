import { SingleBar } from 'cli-progress'
import { allowsColour } from '../config.js'

/** Long work as people see it. */
export interface Progress {
  /** `done` pieces of work so far. */
  update(done: number, total: number): void
  stop(): void
}

/** What a command writes to. */
export interface Terminal {
  /** True where stdout is a terminal that may show colours. */
  readonly hasColour: boolean
  /** Puts text on stdout; resolves once it is taken. */
  write(text: string): Promise<void>
  /** A line on stderr, always: what went wrong. */
  complain(message: string): void
  /** A line on stderr, unless `--quiet`. */
  tell(line: string): void
  /** A bar where stderr is a terminal, now and then a line elsewhere, nothing with `--quiet`. */
  startProgress(label: string): Progress
}

/** Milliseconds between the lines that stand in for a bar. */
const LINE_PAUSE = 2_000

const SILENT: Progress = { update: () => undefined, stop: () => undefined }

const createBar = (label: string): Progress => {
  const bar = new SingleBar({ format: `${label} [{bar}] {value}/{total}`, stream: process.stderr, clearOnComplete: true, hideCursor: true, stopOnComplete: false })
  let isStarted = false
  return {
    update: (done, total) => {
      if (!isStarted) bar.start(total, done)
      isStarted = true
      bar.setTotal(total)
      bar.update(done)
    },
    stop: () => bar.stop(),
  }
}

const createLines = (label: string): Progress => {
  let last = Date.now()
  return {
    update: (done, total) => {
      if (Date.now() - last < LINE_PAUSE) return
      last = Date.now()
      process.stderr.write(`wenmai: ${label} ${done}/${total}\n`)
    },
    stop: () => undefined,
  }
}

/** One line, whatever the message holds: control characters would let a file's name play with the terminal. */
const toLine = (message: string): string => message.replace(/\p{Cc}+/gu, ' ').trimEnd()

/** Clears what a bar may have left on the line. */
const CLEAR = '\r\u001B[K'

/** The terminal of this process. */
export function createTerminal({ quiet }: { readonly quiet: boolean }): Terminal {
  const isTerminal = process.stderr.isTTY
  const writeLine = (line: string): void => void process.stderr.write(`${isTerminal ? CLEAR : ''}wenmai: ${toLine(line)}\n`)
  return {
    hasColour: process.stdout.isTTY && allowsColour(),
    write: text => new Promise(done => void process.stdout.write(text, () => done())),
    complain: writeLine,
    tell: line => {
      if (!quiet) writeLine(line)
    },
    startProgress: label => (quiet ? SILENT : isTerminal ? createBar(label) : createLines(label)),
  }
}
