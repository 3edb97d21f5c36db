import type { FileHandle } from 'node:fs/promises'

const CHUNK = 1 << 20
const LINE_FEED = 0x0a

/** A line of a file, as bytes without its line feed. */
export interface FileLine {
  /** From 1. */
  readonly number: number
  readonly bytes: Buffer
  /** Where it starts in the file. */
  readonly start: number
  /** False where the file ends without a line feed. */
  readonly isTerminated: boolean
}

interface Pending {
  readonly parts: Buffer[]
  number: number
  start: number
}

function takeLine(pending: Pending, last: Buffer, isTerminated: boolean): FileLine {
  const bytes = Buffer.concat([...pending.parts, last])
  const line = { number: pending.number, bytes, start: pending.start, isTerminated }
  pending.parts.length = 0
  pending.number += 1
  pending.start += bytes.length + 1
  return line
}

function* cutLines(chunk: Buffer, pending: Pending): Generator<FileLine> {
  let from = 0
  for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
    yield takeLine(pending, chunk.subarray(from, at), true)
    from = at + 1
  }
  if (from < chunk.length) pending.parts.push(chunk.subarray(from))
}

/** The lines of a file one by one: no more than one of them is in memory. */
export async function* readLines(handle: FileHandle, end = Infinity): AsyncGenerator<FileLine> {
  const pending: Pending = { parts: [], number: 1, start: 0 }
  for (let at = 0; at < end; ) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, Math.min(CHUNK, end - at), at)
    if (bytesRead === 0) break
    yield* cutLines(buffer.subarray(0, bytesRead), pending)
    at += bytesRead
  }
  if (pending.parts.length > 0) yield takeLine(pending, Buffer.alloc(0), false)
}
