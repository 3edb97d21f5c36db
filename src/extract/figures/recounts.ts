import type { Clause } from '../document.js'
import type { FigureBefore } from './figure-subjects.js'
import type { Quantity } from './quantity.js'

const COUNTS = /^[家个名人位项件所处]$/u
/** Below it two counts are alike by chance. */
const LEAST = 5

/** The counts of an article so far, so that one which opens a later clause is known for the same ones: 41家企业平均… after 全市41家企业入选. */
export class Recounts {
  readonly #counts = new Map<string, FigureBefore>()
  /** The last count of each unit that no later one of its paragraph exceeds. */
  readonly #wholes = new Map<string, FigureBefore>()

  /** Keeps a figure in mind; the first of its size stays. */
  add(figure: FigureBefore): void {
    const whole = this.#wholes.get(figure.unit)
    if (COUNTS.test(figure.unit) && figure.subjects.length > 0 && (!whole || figure.value >= whole.value)) this.#wholes.set(figure.unit, figure)
    const key = `${String(figure.value)}${figure.unit}`
    if (figure.clause.line.role === 'body' && COUNTS.test(figure.unit) && figure.value >= LEAST && figure.subjects.length > 0 && !this.#counts.has(key)) this.#counts.set(key, figure)
  }

  /** The figure that the one at `index` only repeats, to say more of what it counts; undefined where it counts something itself. */
  find({ line: { atoms, role }, from, to, sentence }: Clause, index: number, { unit, values, bound }: Quantity): FigureBefore | undefined {
    const known = this.#counts.get(`${String(values[0])}${unit}`), noun = atoms[index + 1]
    if (!known || role !== 'body' || values.length !== 1 || bound !== 'EXACT' || known.clause.sentence.start === sentence.start) return undefined
    const opens = atoms.slice(from, index).every(({ text }) => /^(?:这|这些|上述|此|该|的)$/u.test(text))
    const isSameNoun = [noun, atoms[index + 2]].some(word => word?.kind === 'word' && /^(?:n|vn|x|l|j)/u.test(word.tag) && known.clause.line.atoms.slice(known.clause.from, known.clause.to).some(({ text }) => text === word.text))
    return opens && isSameNoun && atoms.slice(index + 1, to).some(({ quantity, text }, offset, rest) => quantity !== undefined || offset === rest.length - 1 && /^[中里内]$/u.test(text) || /^(?:平均|户均|人均|合计|共|总|中)/u.test(text)) ? known : undefined
  }

  /** 关键零部件|类|9项: the count that a share by kind, which opens its clause and fills it, is part of. */
  wholeOf({ line: { atoms, role }, from, to, chunks }: Clause, index: number, { unit, values }: Quantity): FigureBefore | undefined {
    const whole = this.#wholes.get(unit), kind = atoms[index - 1]?.text ?? ''
    if (!whole || role !== 'body' || index + 1 < to || index <= from || !/[类档组级]$/u.test(kind) || chunks.some(chunk => chunk.to <= index && chunk.type !== 'Industry' && chunk.type !== 'Technology')) return undefined
    return (values[0] ?? 0) < whole.value && atoms.slice(from, index).every(({ kind: sort, tag }) => sort === 'word' && !/^[vp]$/u.test(tag)) ? whole : undefined
  }
}
