import type { FactNote } from './fact-line.js'

/** In this order, so that equal notes are equal lines. */
const FIELDS = [
  'kind', 'id', 'verdict', 'a', 'b', 'score', 'reasons', 'act', 'thing', 'about', 'type', 'source', 'target', 'name', 'by', 'user', 'rule', 'reason', 'at', 'withdrawnAt',
]

/** What somebody said of the graph's facts as a line of the interchange format. */
export const writeNote = ({ kind, fact }: FactNote): string => `${JSON.stringify({ kind, ...fact }, FIELDS)}\n`
