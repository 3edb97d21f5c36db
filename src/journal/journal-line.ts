import { createHash } from 'node:crypto'
import { WenmaiError } from '../model/errors.js'
import type { GraphBatch } from '../model/graph-batch.js'
import type { RecordedChange } from '../model/graph-change.js'

/** What may happen to a graph. `write` and `remove` stand in journals of 0.1.0; they are read, but written no more. */
export type JournalOperation =
  | { readonly op: 'change'; readonly payload: RecordedChange }
  | { readonly op: 'write'; readonly payload: GraphBatch }
  | { readonly op: 'remove'; readonly payload: { readonly article: string } }

/** A place in the journal. */
export interface JournalPosition {
  /** Number of the operation, from 1; 0 before the first. */
  readonly seq: number
  /** SHA-256 (hex) over the operation and the checksum before it: equal checksums mean equal journals so far. '' before the first. */
  readonly checksum: string
}

/** The place before the first operation. */
export const JOURNAL_START: JournalPosition = { seq: 0, checksum: '' }

// The checksum stands first and covers the bytes behind it, so that a line is checked without being parsed.
const HEAD = /^\{"checksum":"([0-9a-f]{64})",$/
const HEAD_LENGTH = '{"checksum":"'.length + 64 + '",'.length

const toChecksum = (before: string, rest: readonly Uint8Array[]): string => rest.reduce((hash, part) => hash.update(part), createHash('sha256').update(before)).digest('hex')

/** The payload as JSON, in parts: one text of all batches of a change would take more memory than the batches. */
function encodePayload({ op, payload }: JournalOperation): readonly Buffer[] {
  if (op !== 'change') return [Buffer.from(JSON.stringify(payload))]
  const { batches, ...rest } = payload
  const head = JSON.stringify(rest).slice(0, -1)
  return [Buffer.from(`${head},"batches":[`), ...batches.map((batch, index) => Buffer.from(`${index === 0 ? '' : ','}${JSON.stringify(batch)}`)), Buffer.from(']}')]
}

/** The line (with its line feed) that records an operation after `last`. */
export function encodeLine(last: JournalPosition, operation: JournalOperation): { readonly bytes: Buffer; readonly position: JournalPosition } {
  const seq = last.seq + 1
  const rest = [Buffer.from(`"seq":${seq},"op":${JSON.stringify(operation.op)},"payload":`), ...encodePayload(operation), Buffer.from('}')]
  const checksum = toChecksum(last.checksum, rest)
  const bytes = Buffer.concat([Buffer.from(`{"checksum":"${checksum}",`), ...rest, Buffer.from('\n')])
  return { bytes, position: { seq, checksum } }
}

/** The lines that record operations one after another. */
export function encodeLines(last: JournalPosition, operations: readonly JournalOperation[]): { readonly bytes: Buffer; readonly position: JournalPosition } {
  let position = last
  const lines = operations.map((operation) => {
    const line = encodeLine(position, operation)
    position = line.position
    return line.bytes
  })
  return { bytes: Buffer.concat(lines), position }
}

/** The place that a line (without its line feed) brings the journal to; `undefined` where it doesn't follow `last` or is damaged. */
export function checkLine(line: Buffer, last: JournalPosition): JournalPosition | undefined {
  const checksum = HEAD.exec(line.subarray(0, HEAD_LENGTH).toString('latin1'))?.[1]
  const rest = line.subarray(HEAD_LENGTH)
  const seq = last.seq + 1
  const follows = rest.subarray(0, 40).toString('latin1').startsWith(`"seq":${seq},`)
  return checksum !== undefined && follows && toChecksum(last.checksum, [rest]) === checksum ? { seq, checksum } : undefined
}

const OPERATIONS: readonly string[] = ['change', 'write', 'remove'] satisfies readonly JournalOperation['op'][]

/** Reads the operation of a line that `checkLine` has passed. @throws WenmaiError `STORE_INCOMPATIBLE` for one that only a later version knows */
export function parseLine(line: Buffer): JournalOperation {
  const { op, payload } = JSON.parse(line.toString('utf8')) as JournalOperation
  if (!OPERATIONS.includes(op)) throw new WenmaiError('STORE_INCOMPATIBLE', `The journal holds an operation \`${op}\`, which this Wenmai does not know; use the version that wrote it, or a later one.`)
  return { op, payload } as JournalOperation
}

const NO_NOTES = { readWith: '', redirects: [], judgements: [], annotations: [] }

/** An operation as a change. Those of 0.1.0 say nothing of who, when and why; none before layout 6 of who is who and of annotations. */
export function toRecordedChange(operation: JournalOperation): RecordedChange {
  if (operation.op === 'change') return { ...NO_NOTES, ...operation.payload }
  const unknown = { ...NO_NOTES, at: '', by: '', reason: '', replacesFiles: false }
  return operation.op === 'write' ? { ...unknown, remove: [], batches: [operation.payload] } : { ...unknown, remove: [operation.payload.article], batches: [] }
}
