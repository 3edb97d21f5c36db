/** Why the work was broken off; `exit` is the process's exit code. */
export class Interruption extends Error {
  readonly exit: number

  constructor(exit: number) {
    super('interrupted')
    this.name = 'Interruption'
    this.exit = exit
  }
}

const EXITS = { SIGINT: 130, SIGTERM: 143 } as const

/**
 * A signal that fires on Ctrl-C or SIGTERM: work ends after the piece under way, so that nothing is left half-written.
 * A second one ends the process at once.
 */
export function listenForInterrupts(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(EXITS[name])
      controller.abort(new Interruption(EXITS[name]))
      // Whoever waits for the standard input would wait on.
      process.stdin.destroy()
    })
  }
  return controller.signal
}

/** Whoever reads our output has had enough (`wenmai export | head`): no reason to complain. */
export function endOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? 0 : 1)
    })
  }
}
