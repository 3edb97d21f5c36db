import { REFUSALS } from '../../extract/trace.js'
import { hasWithin } from '../../model/span.js'
import type { SubjectSource } from '../../extract/document.js'
import type { ArticleExplanation, ExplainedClause, ExplainedCorrection, ExplainedLine, ExplainedMention, ExplainedPredicate, ExplainedRefusal, ExplainedRelation, ExplainedStatistic, FactGround, FactVeto, HedgeReason } from './explanation.js'

/** What a stretch of the output is, for whoever colours it. */
export type Style = 'title' | 'label' | 'name' | 'fact' | 'veto' | 'faint'

/** Puts a style on a text. */
export type Paint = (style: Style, text: string) => string

/** No style at all. */
export const plain: Paint = (_, text) => text

const SUBJECTS: Readonly<Record<SubjectSource, string>> = {
  explicit: 'named before its verb', anaphor: 'meant by a pronoun or bare noun', home: 'the home place', inherited: 'carried on, for nobody is named',
  noun: 'what the paragraph is about, for a common noun stands there', none: 'nobody',
}
const HEDGES: Readonly<Record<HedgeReason, string>> = { NEGATION: 'denies it', PLAN: 'only plans it', CANDIDATE: 'only proposes it' }
const VETOES: Readonly<Record<FactVeto, string>> = { NOT_IN_ONTOLOGY: 'the ontology has no such edge', SAME_ENTITY: 'both ends are the same', TAKEN_BACK: 'the same words say that it is wrong or over' }
/** How many of the weights are told: the strongest. */
const TOLD_WEIGHTS = 3

/** The page's own control characters would play with the terminal. */
const tame = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim()
const quote = (text: string): string => `「${tame(text)}」`

/** A word within a name that was taken, or the short form of the name around it: nobody asks why it is no name of its own. */
const isPart = (refusal: ExplainedRefusal, mentions: readonly ExplainedMention[]): boolean =>
  (refusal.reason !== 'OVERLAPPED' || refusal.finder.endsWith('/short-form')) && mentions.some(mention => hasWithin(mention, refusal))

class Formatter {
  readonly #paint: Paint

  constructor(paint: Paint) {
    this.#paint = paint
  }

  article({ title, city, authors, lines }: ArticleExplanation): string {
    const by = authors.map(({ name, role }) => `${tame(name)} (${role})`).join(', ')
    return [this.#paint('title', title === '' ? '(no title)' : tame(title)), `${this.#label('home')}${city ?? 'not known'}`, ...by === '' ? [] : [`${this.#label('authors')}${by}`], ...lines.flatMap(line => ['', ...this.#line(line)])].join('\n')
  }

  #label(label: string): string {
    return `  ${this.#paint('label', label.padEnd(10))}`
  }

  #line({ role, text, tokens, mentions, refusals, clauses, relations, statistics, corrections }: ExplainedLine): string[] {
    return [
      `${this.#paint('faint', `[${role}]`)} ${tame(text)}`,
      `${this.#label('tokens')}${this.#paint('faint', tokens.map(token => `${tame(token.text)}/${token.tag === '' ? token.kind : token.tag}`).join(' '))}`,
      ...mentions.map(mention => this.#mention(mention)), ...refusals.filter(refusal => !isPart(refusal, mentions)).map(refusal => this.#refusal(refusal)), ...clauses.flatMap(clause => this.#clause(clause)),
      ...relations.map(relation => this.#relation(relation)), ...statistics.map(statistic => this.#statistic(statistic)),
      ...corrections.map(correction => this.#correction(correction)),
    ]
  }

  #mention({ text, type, kind, entity, finder, confidence, isNested }: ExplainedMention): string {
    const kindOf = kind === undefined ? type : `${type} ${kind}`, means = tame(text) === entity ? '' : ` = ${entity}`
    return `${this.#label('name')}${this.#paint('name', tame(text))}${means}  ${kindOf}, ${finder} ${confidence.toFixed(2)}${isNested ? ', in a longer name' : ''}`
  }

  #refusal({ text, finder, reason, rival }: ExplainedRefusal): string {
    return `${this.#label('no name')}${this.#paint('veto', tame(text))}  ${finder}: ${REFUSALS[reason]}${rival === undefined ? '' : ` (${tame(rival)})`}`
  }

  #clause({ text, subject: { entities, source, isOnBehalf }, predicates }: ExplainedClause): string[] {
    const who = entities.length === 0 ? 'nobody' : entities.join('、')
    const how = source === 'none' ? '' : ` (${SUBJECTS[source]}${isOnBehalf ? '; a place for its people or firms' : ''})`
    return [`${this.#label('clause')}${quote(text)} of ${this.#paint('name', who)}${how}`, ...predicates.map(predicate => this.#predicate(predicate))]
  }

  #predicate({ text, wordClass, outcome, hedge, reason }: ExplainedPredicate): string {
    const told = reason === undefined ? outcome === 'FACT' ? 'states a fact' : 'states nothing that a rule reads' : this.#paint('veto', `${tame(hedge ?? '')} ${HEDGES[reason]}`)
    return `${this.#label('')}${tame(text)} (${wordClass}): ${told}`
  }

  #relation({ type, source, target, basis, props, veto, ...ground }: ExplainedRelation): string {
    const says = `${type} ${source} → ${target}`, more = Object.entries(props ?? {}).map(([name, value]) => ` ${name}=${String(value)}`).join('')
    if (veto !== undefined) return `${this.#label('no fact')}${this.#paint('veto', says)}  ${ground.rule}: ${VETOES[veto]}`
    return `${this.#label('fact')}${this.#paint('fact', says)}${more}  ${basis}, ${this.#ground(ground)}`
  }

  #statistic({ subject, measure, value, unit, bound, status, ...ground }: ExplainedStatistic): string {
    return `${this.#label('figure')}${this.#paint('fact', `${subject} · ${tame(measure)} · ${value} ${unit}`)} ${bound} ${status}  ${this.#ground(ground)}`
  }

  #correction({ text, rule, confidence, withdrawn, corrected }: ExplainedCorrection): string {
    const says = withdrawn ? `${withdrawn.type} ${withdrawn.source} → ${withdrawn.target}` : `《${tame(corrected?.title ?? '')}》${corrected?.date === undefined ? '' : ` ${corrected.date}`}`
    const words = corrected?.wrong === undefined && corrected?.right === undefined ? '' : ` ${quote(corrected.wrong ?? '')} → ${quote(corrected.right ?? '')}`
    return `${this.#label(withdrawn ? 'withdrawn' : 'corrected')}${this.#paint('fact', says)}${words}  ${rule} ${confidence.toFixed(2)} ${quote(text)}`
  }

  #ground({ rule, confidence, prior, weights, text }: FactGround): string {
    const told = weights.slice(0, TOLD_WEIGHTS).map(({ feature, weight }) => `${feature} ${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(2)}`)
    return `${rule} ${confidence.toFixed(2)} ${this.#paint('faint', `(${[`prior ${prior.toFixed(2)}`, ...told].join('; ')})`)} ${quote(text)}`
  }
}

/** An explanation for people: a block a line of the article. */
export const formatExplanation = (explanation: ArticleExplanation, paint: Paint = plain): string => new Formatter(paint).article(explanation)
