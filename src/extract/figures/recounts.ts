import type { Clause } from '../document.js'
import type { FigureBefore } from './figure-subjects.js'
import type { Quantity } from './quantity.js'

const COUNTS = /^[家个名人位项件所处]$/u
/** Below it two counts are alike by chance. */
const LEAST = 5

/** The counts of an article so far, so that one which opens a later clause is known for the same ones: 41家企业平均… after 全市41家企业入选. */
export class Recounts {
  readonly #counts = new Map<string, FigureBefore>()

  /** Keeps a figure in mind; the first of its size stays. */
  add(figure: FigureBefore): void {
    const key = `${String(figure.value)}${figure.unit}`
    if (figure.clause.line.role === 'body' && COUNTS.test(figure.unit) && figure.value >= LEAST && figure.subjects.length > 0 && !this.#counts.has(key)) this.#counts.set(key, figure)
  }

  /** The figure that the one at `index` only repeats, to say more of what it counts; undefined where it counts something itself. */
  find({ line: { atoms, role }, from, to, sentence }: Clause, index: number, { unit, values, bound }: Quantity): FigureBefore | undefined {
    const known = this.#counts.get(`${String(values[0])}${unit}`), noun = atoms[index + 1]
    if (!known || role !== 'body' || values.length !== 1 || bound !== 'EXACT' || known.clause.sentence.start === sentence.start) return undefined
    const opens = atoms.slice(from, index).every(({ text }) => /^(?:这|这些|上述|此|该|的)$/u.test(text))
    const isSameNoun = noun?.kind === 'word' && /^(?:n|vn|x|l|j)/u.test(noun.tag) && known.clause.line.atoms.slice(known.clause.from, known.clause.to).some(({ text }) => text === noun.text)
    return opens && isSameNoun && atoms.slice(index + 1, to).some(({ quantity, text }) => quantity !== undefined || /^(?:平均|户均|人均|合计|共|总|中)/u.test(text)) ? known : undefined
  }
}
