import type { PredictedEvidence } from './predictions.js'

/** Something missed or made up, and where in the text. */
export interface ScoringError {
  readonly doc: string
  readonly file: string
  readonly title: string
  readonly what: 'missed' | 'spurious' | 'article' | 'author missed' | 'author spurious'
  /** Type of entity or relation, `statistic`; empty for articles and authors. */
  readonly type: string
  /** Names, ends or the figure. */
  readonly names: string
  /** Rule and confidence of what was made up. */
  readonly rule?: string
  readonly confidence?: number
  /** The sentence around it, white space folded. */
  readonly sentence?: string
}

/** The error's line: tab-separated, and the place in the text on a line of its own. */
export function formatError({ doc, file, title, what, type, names, rule, confidence, sentence }: ScoringError): string {
  const why = rule === undefined ? [] : [`${rule} ${confidence?.toFixed(2) ?? ''}`.trim()]
  const line = [doc, what, ...type === '' ? [] : [type], names, ...why].join('\t')
  return sentence === undefined ? line : `${line}\n    ${file} “${title}”: ${sentence}`
}

const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim()
const SENTENCE_MARK = /[。！？\n]/u
/** Longer ones are cut: a context is to be read at a glance. */
const MAX_SIDE = 120

/** The sentence around `[start, end)` of a text. */
export function sentenceAround(text: string, start: number, end: number): string {
  let from = start, to = end
  while (from > 0 && start - from < MAX_SIDE && !SENTENCE_MARK.test(text.charAt(from - 1))) from--
  while (to < text.length && to - end < MAX_SIDE && !SENTENCE_MARK.test(text.charAt(to))) to++
  return fold(text.slice(from, text.charAt(to) === '\n' ? to : to + 1))
}

/** Why a made-up fact was taken for one: the rule that was surest of it, and the sentence that it read. */
export function toWhy(evidence: readonly PredictedEvidence[], textOf: (article: string) => string | undefined): Pick<ScoringError, 'rule' | 'confidence' | 'sentence'> {
  const [piece] = [...evidence].sort((a, b) => b.confidence - a.confidence)
  if (!piece) return {}
  const { article, quote, rule, confidence, sentence: [start, end] } = piece, text = textOf(article)
  return { rule, ...(!Number.isNaN(confidence) && { confidence }), sentence: fold(text !== undefined && end > start ? text.slice(start, end) : quote) }
}

/** The sentence that first holds one of the names; nothing where none stands there as it is written. */
export function findNamed(text: string, names: readonly string[]): string | undefined {
  const found = names.map(name => ({ at: text.indexOf(name), name })).filter(({ at }) => at >= 0)
  const [first] = found.sort((a, b) => a.at - b.at)
  return first && sentenceAround(text, first.at, first.at + first.name.length)
}
