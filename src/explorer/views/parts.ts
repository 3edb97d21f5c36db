import { element, type Child } from '../dom.js'
import { describeInference, describeOrigin, markSentence } from '../evidence.js'
import { describeProp, ENTITY_LABELS, labelOf, RELATION_LABELS } from '../labels.js'
import { toHash } from '../route.js'
import type { EntityLink, Evidence, Prop, Relation } from '../types.js'

/** An entity's name with its type, as a link to its page. */
export const showLink = ({ id, name, type }: EntityLink): HTMLElement =>
  element('span', {}, [element('a', { href: toHash({ view: 'entity', id }) }, [name]), element('span', { class: 'type' }, [labelOf(ENTITY_LABELS, type)])])

/** A sentence with the words that say it marked, and where it was printed. */
export function showEvidence(evidence: Evidence): HTMLElement {
  const { before, marked, after } = markSentence(evidence)
  const quote = element('blockquote', {}, [before, element('mark', {}, [marked]), after])
  const inference = describeInference(evidence), note = inference === '' ? null : element('span', { class: 'note' }, [` · ${inference}`])
  return element('figure', {}, [quote, element('figcaption', {}, [describeOrigin(evidence), note])])
}

/** All the evidence that came with a relation, and how much more there is. */
export function showAllEvidence({ evidence, evidenceCount }: Pick<Relation, 'evidence' | 'evidenceCount'>): Child[] {
  const more = evidenceCount > evidence.length ? element('p', { class: 'note' }, [`共 ${evidenceCount} 条依据，此处列出 ${evidence.length} 条。`]) : null
  return [...evidence.map(showEvidence), more]
}

/** Properties in a row; nothing where there are none. */
export const showProps = (props: readonly Prop[]): Child =>
  props.length === 0 ? null : element('ul', { class: 'props' }, props.map(prop => element('li', {}, [describeProp(prop)])))

/** The verb of a relation; what was inferred says so. */
export const describeVerb = ({ type, basis }: Pick<Relation, 'type' | 'basis'>): string =>
  `${labelOf(RELATION_LABELS, type)}${basis === 'INFERRED' ? '（推断）' : ''}`
