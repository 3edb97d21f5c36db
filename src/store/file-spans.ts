import type { SourceFile, StoredPrinting } from './printings.js'

/** From which change on a file carried a printing, and before which one it ceased to; 0: it still does. */
export type FileSpan = readonly [file: string, encoding: string, since: number, until: number]

/** The spans of a printing. Where none are kept, all of its files have carried it from its beginning. */
export const toSpans = ({ files, since, spans }: StoredPrinting): readonly FileSpan[] =>
  spans.length > 0 ? spans : files.map(({ file, encoding }) => [file, encoding, since, 0])

/** The spans once other files carry the printing, from the change with number `seq` on. */
export function changeSpans(before: StoredPrinting, files: readonly SourceFile[], seq: number): readonly FileSpan[] {
  const carrying = new Map(files.map(({ file, encoding }) => [file, encoding]))
  const isOver = ([file, encoding, , until]: FileSpan): boolean => until === 0 && carrying.get(file) !== encoding
  const kept = toSpans(before).map((span): FileSpan => (isOver(span) ? [span[0], span[1], span[2], seq] : span))
  const known = new Set(kept.filter(([, , , until]) => until === 0).map(([file]) => file))
  return [...kept, ...files.filter(({ file }) => !known.has(file)).map(({ file, encoding }): FileSpan => [file, encoding, seq, 0])]
}

/** True where what began with one change, and ended with another (0: with none), stood once the change with number `seq` was made. */
export const standsAt = (seq: number, [since, until]: readonly [number, number]): boolean => since <= seq && (until === 0 || until > seq)

/** The files that carried the printing once the change with number `seq` was made. */
export const filesAt = (printing: StoredPrinting, seq: number): readonly SourceFile[] =>
  toSpans(printing).filter(([, , since, until]) => standsAt(seq, [since, until])).map(([file, encoding]) => ({ file, encoding }))

/** Spans as a text that an engine can keep; '' for none. */
export const encodeSpans = (spans: readonly FileSpan[]): string => (spans.length === 0 ? '' : JSON.stringify(spans))

/** Reads what `encodeSpans` wrote. */
export const decodeSpans = (text: string): readonly FileSpan[] => (text === '' ? [] : JSON.parse(text) as readonly FileSpan[])
