import type { AnnotatedDocument, RelationDraft } from '../document.js'
import { cover, doersBefore, findPredicates, isHedged, objectsOf, spanOfClause } from './frames.js'

/** OPERATES_IN: 聚焦 / 深耕 / 形成 / 横跨 + industries, said of a firm, body or place. */
export function findOperatesIn({ clauses }: AnnotatedDocument): RelationDraft[] {
  return clauses.flatMap(clause => findPredicates(clause, 'do-operate').flatMap(predicate => {
    if (isHedged(clause, predicate.index)) return []
    const near = doersBefore(clause, predicate, ['Company', 'Organization', 'Place']).map(({ entity }) => entity)
    const doers = near.length > 0 ? near : clause.subject.source === 'noun' ? [] : clause.subject.entities.filter(({ type }) => type === 'Company' || type === 'Organization' || type === 'Place')
    return objectsOf(clause, predicate, ['Industry']).flatMap(industry => doers.map((doer): RelationDraft => ({
      type: 'OPERATES_IN', source: doer, target: industry.entity, basis: 'STATED', rule: 'operates-in/verb', confidence: near.length > 0 ? 0.85 : 0.7,
      span: cover(clause.sentence, spanOfClause(clause), industry), sentence: clause.sentence,
    })))
  }))
}
