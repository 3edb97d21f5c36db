import { collect } from '../../model/collect.js'
import type { Chunk } from '../chunk.js'
import { toShortForms } from '../short-forms.js'
import type { Scan } from './scan.js'

/** Short forms and defined aliases of names that the article has elsewhere, found by their text. */
export function findDocumentNames(scan: Scan, known: readonly Chunk[]): Chunk[] {
  const wanted = new Map<string, Chunk>()
  for (const chunk of known) for (const form of toShortForms(chunk, scan.gazetteer)) if (!wanted.has(form)) wanted.set(form, chunk)
  return collect([...wanted], ([form, chunk]) => collect(occurrences(scan, form), start => toForm(scan, { form, start, chunk })))
}

function occurrences({ atoms, view }: Scan, form: string): number[] {
  const end = atoms.at(-1)?.end ?? 0, starts: number[] = []
  for (let at = view.indexOf(form, atoms[0]?.start ?? 0); at >= 0 && at + form.length <= end; at = view.indexOf(form, at + form.length)) starts.push(at)
  return starts
}

/** The form as a chunk, where its ends do not cut through a word of the dictionary. */
function toForm({ atoms }: Scan, { form, start, chunk }: { readonly form: string; readonly start: number; readonly chunk: Chunk }): Chunk[] {
  const end = start + form.length
  const from = atoms.findIndex(atom => atom.end > start), to = atoms.findIndex(atom => atom.end >= end) + 1
  const first = atoms[from], last = atoms[to - 1]
  if (!first || !last || (chunk.type !== 'Person' && ((last.end > end && last.tag !== 'x') || (first.start < start && first.tag !== 'x')))) return []
  return [{ type: chunk.type, ...(chunk.kind && { kind: chunk.kind }), name: form, start, end, from, to, rule: `${chunk.type.toLowerCase()}/short-form`, confidence: 0.85 }]
}
