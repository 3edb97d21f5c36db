import { Worker } from 'node:worker_threads'
import type { SourceDocument } from '../model/article.js'
import { WenmaiError, type ErrorCode } from '../model/errors.js'
import type { SourceFile } from '../text/read-source.js'
import type { Extracted, Lanes } from './lanes.js'

/** What a thread is asked. */
export interface LaneRequest {
  readonly id: number
  readonly file: SourceFile | SourceDocument
}

/** What it answers: an error as what makes it anew, for errors lose their class on the way. */
export type LaneReply<Facts> =
  | { readonly id: number; readonly extracted: Extracted<Facts> }
  | { readonly id: number; readonly code: ErrorCode | undefined; readonly message: string; readonly stack: string | undefined }

interface Waiting<Facts> {
  readonly done: (extracted: Extracted<Facts>) => void
  readonly fail: (error: unknown) => void
}

/** Files that wait in a thread's own queue while it is at work, so that it never waits for this one. */
const QUEUED = 2
/** Megabytes: a page's facts live through several small collections, and each costs. */
const YOUNG = 96

function toError({ code, message, stack }: Extract<LaneReply<unknown>, { readonly message: string }>): Error {
  const error = code === undefined ? new Error(message) : new WenmaiError(code, message)
  if (stack !== undefined) error.stack = stack
  return error
}

/** One thread with what it has been asked. */
class Lane<Facts> {
  readonly #waiting = new Map<number, Waiting<Facts>>()
  readonly #worker: Worker
  #last = 0

  constructor(script: string, workerData: unknown) {
    this.#worker = new Worker(script, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } })
    this.#worker.on('message', (reply: LaneReply<Facts>) => { this.#take(reply) })
    this.#worker.on('error', error => { this.#failAll(error) })
    this.#worker.on('exit', code => { this.#failAll(new Error(`a worker ended with ${code}`)) })
  }

  /** How many files it has and has not answered. */
  get load(): number {
    return this.#waiting.size
  }

  extract(file: SourceFile | SourceDocument): Promise<Extracted<Facts>> {
    return new Promise((done, fail) => {
      const id = ++this.#last
      this.#waiting.set(id, { done, fail })
      this.#worker.postMessage({ id, file } satisfies LaneRequest)
    })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #take(reply: LaneReply<Facts>): void {
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if ('extracted' in reply) waiting?.done(reply.extracted)
    else waiting?.fail(toError(reply))
  }

  #failAll(error: unknown): void {
    for (const { fail } of this.#waiting.values()) fail(error)
    this.#waiting.clear()
  }
}

/**
 * A fixed number of threads, each with a tokenizer of its own. They live as long as the lanes: the tokenizer's 255 MB stay taken
 * when a thread ends, so none is ever started anew.
 */
export function createWorkerLanes<Facts>(script: string, { count, workerData }: { readonly count: number; readonly workerData: unknown }): Lanes<Facts> {
  const lanes = Array.from({ length: count }, () => new Lane<Facts>(script, workerData))
  return {
    room: count * QUEUED,
    extract: file => lanes.reduce((best, lane) => lane.load < best.load ? lane : best).extract(file),
    close: async () => { await Promise.all(lanes.map(lane => lane.close())) },
  }
}
