import { WenmaiError } from '../model/errors.js'

/** A gazetteer file as it was read. */
export interface GazetteerFile {
  readonly file: string
  readonly text: string
}

/** One line of a gazetteer file; `at(i)` is its i-th column, empty where the line is shorter. */
export interface TsvRow {
  readonly at: (column: number) => string
  /** Several values of one column, separated by `|`. */
  readonly list: (column: number) => readonly string[]
  readonly fail: (reason: string) => never
}

const toRow = (file: string, line: string, number: number): TsvRow => {
  const cells = line.split('\t').map(cell => cell.trim())
  const at = (column: number): string => cells[column] ?? ''
  return {
    at,
    list: column => at(column).split('|').filter(Boolean),
    fail: reason => { throw new WenmaiError('BAD_GAZETTEER', `${file}:${number}: ${reason}; mend the line and try again`) },
  }
}

/** The rows of a TSV file without blank lines and `#` comments. */
export function readTsv({ file, text }: GazetteerFile): TsvRow[] {
  return text.replace(/^\uFEFF/, '').split(/\r?\n/u).flatMap((line, index) =>
    line.trim() === '' || line.startsWith('#') ? [] : [toRow(file, line, index + 1)])
}
