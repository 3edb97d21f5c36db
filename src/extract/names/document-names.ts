import { countWhile } from '../../model/count-while.js'
import type { Chunk } from '../chunk.js'
import { toShortForms } from '../short-forms.js'
import type { Scan } from './scan.js'

/** A form in which the article names something again, and where. */
interface Occurrence { readonly form: string; readonly chunk: Chunk; readonly start: number }

/** Line in which an offset lies: the last that begins at it or before. */
const lineAt = (lines: readonly Scan[], offset: number): number => Math.max(0, countWhile(lines, ({ atoms }) => (atoms[0]?.start ?? 0) <= offset) - 1)

/**
 * Short forms and defined aliases of the names that an article has, for each line the chunks of those that stand in it. They are
 * looked for in the whole text at once, and count where their ends do not cut through a word of the dictionary.
 */
export function findDocumentNames(lines: readonly Scan[], known: readonly Chunk[]): Chunk[][] {
  const chunks: Chunk[][] = lines.map(() => [])
  const [first] = lines, wanted = new Map<string, Chunk>()
  if (!first) return chunks
  for (const chunk of known) for (const form of toShortForms(chunk, first.gazetteer)) if (!wanted.has(form)) wanted.set(form, chunk)
  for (const [form, chunk] of wanted) for (let start = first.view.indexOf(form); start >= 0; start = first.view.indexOf(form, start + form.length)) {
    const line = lineAt(lines, start), found = toForm(lines[line]?.atoms ?? [], { form, start, chunk })
    if (found) chunks[line]?.push(found)
  }
  return chunks
}

function toForm(atoms: Scan['atoms'], { form, start, chunk }: Occurrence): Chunk | undefined {
  const end = start + form.length
  const from = countWhile(atoms, atom => atom.end <= start), to = countWhile(atoms, atom => atom.end < end) + 1
  const first = atoms[from], last = atoms[to - 1]
  if (!first || !last || (chunk.type !== 'Person' && ((last.end > end && last.tag !== 'x') || (first.start < start && first.tag !== 'x')))) return undefined
  const isDefined = chunk.type === 'Company' && (chunk.aliases?.includes(form) ?? false)
  // 星宇|与…签约: two characters of a firm's name mean it only where they are no common word
  if (form.length === 2 && chunk.type === 'Company' && !isDefined && !isProperWord(atoms, { form, start, chunk }, [from, to])) return undefined
  return { type: chunk.type, kind: chunk.kind, name: form, start, end, from, to, rule: `${chunk.type.toLowerCase()}/short-form`, confidence: isDefined ? 0.97 : 0.85, props: undefined, aliases: undefined, isNested: undefined }
}

/** One word that the tokenizer takes for a name or does not know, or two single characters, that opens a phrase and does not go on as the firm's own name does. */
function isProperWord(atoms: Scan['atoms'], { form, chunk }: Occurrence, [from, to]: readonly [number, number]): boolean {
  const word = atoms[from], before = atoms[from - 1], next = atoms[to]
  const isWhole = to - from === 1 ? /^(?:x|nz|nr|nrt|nrfg)$/u.test(word?.tag ?? '') && word?.word === undefined : to - from === 2 && atoms.slice(from, to).every(({ tag, text, word: listed }) => text.length === 1 && listed === undefined && /^(?:n|nr|ng|g|x|ag|zg|vg|a|b|j)$/u.test(tag))
  const opens = !before || before.kind === 'mark' || before.kind === 'close' || /^[与和同由在对从据为向走进]$|^(?:走进|来到|记者从|针对)$/u.test(before.text)
  const goesOn = next?.text.startsWith(chunk.name.charAt(chunk.name.indexOf(form) + form.length)) ?? false
  return isWhole && opens && !goesOn && (next?.kind !== 'word' || /^(?:d|v|p|c|uj|r|m|t|ad|zg)/u.test(next.tag) && next.tag !== 'vn')
}
