import { WenmaiError } from '../../model/errors.js'
import type { CypherReader, CypherSession, GraphEngine } from './cypher-session.js'

/** A door to the engine that shuts, and lets those inside finish. */
export class EngineDoor implements CypherReader {
  readonly engine: GraphEngine
  readonly #inside = new Set<Promise<unknown>>()
  #fault: WenmaiError | undefined

  constructor(engine: GraphEngine) {
    this.engine = engine
  }

  async read<Result>(work: (session: CypherSession) => Promise<Result>): Promise<Result> {
    this.check()
    return this.enter(() => this.engine.read(work)).catch((error: unknown) => failRead(error))
  }

  /** Counts `work` among what `drain` waits for. */
  async enter<Result>(work: () => Promise<Result>): Promise<Result> {
    const visit = work()
    const settled = visit.catch(() => undefined)
    this.#inside.add(settled)
    return visit.finally(() => this.#inside.delete(settled))
  }

  /** @throws the fault that the door was shut with. */
  check(): void {
    if (this.#fault) throw new WenmaiError(this.#fault.code, this.#fault.message, { cause: this.#fault.cause })
  }

  /** Lets nobody in any more. */
  shut(fault: WenmaiError): void {
    this.#fault = fault
  }

  /** Waits for all that is inside. */
  async drain(): Promise<void> {
    await Promise.all(this.#inside)
  }
}

function failRead(error: unknown): never {
  if (error instanceof WenmaiError) throw error
  const reason = error instanceof Error ? error.message : String(error)
  throw new WenmaiError('STORE_UNAVAILABLE', `The graph engine could not answer (${reason}); try again, or ask for less.`, { cause: error })
}
