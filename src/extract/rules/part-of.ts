import { collect } from '../../model/collect.js'
import { outermost, sentenceAround, type AnnotatedDocument, type Clause, type EntityRef, type RelationDraft } from '../document.js'
import { cover, findPredicates, spanOfClause } from './frames.js'

/** PART_OF: divisions whose superior the article names too, and subsidiaries said to be so. */
export function findPartOf(document: AnnotatedDocument): RelationDraft[] {
  return [...byDivision(document), ...collect(document.clauses, bySubsidiary)]
}

/** 牟平区 is part of 烟台市: from the division tables, where both are named. */
function byDivision({ chunks, clausesByLine, gazetteer }: AnnotatedDocument): RelationDraft[] {
  const places = new Map<string, EntityRef>()
  for (const line of chunks) for (const chunk of line) if (chunk.type === 'Place') places.set(chunk.entity.name, chunk.entity)
  return places.size < 2 ? [] : collect(chunks, (line, index) => collect(line, (chunk): RelationDraft | [] => {
    const record = chunk.type === 'Place' ? gazetteer.findPlaces(chunk.entity.name)[0] : undefined
    const parent = record && gazetteer.findPlaceByCode(record.parent)
    const target = parent && places.get(parent.name)
    const isPart = target && target.kind !== 'COUNTRY' && target.index !== chunk.entity.index
    return isPart ? { type: 'PART_OF', source: chunk.entity, target, basis: 'INFERRED', span: chunk, sentence: sentenceAround(clausesByLine[index] ?? [], chunk), rule: 'part-of/division', confidence: 0.97 } : []
  }))
}

/** 甲公司是乙集团的全资子公司; 乙集团旗下甲公司; 甲隶属于乙. */
function bySubsidiary(clause: Clause): RelationDraft[] {
  return collect(findPredicates(clause, 'do-part'), predicate => {
    const firms = outermost(clause.chunks).filter(({ type }) => type === 'Company' || type === 'Organization')
    const before = firms.filter(chunk => chunk.to <= predicate.index).at(-1), behind = firms.find(chunk => chunk.from > predicate.index && chunk.from - predicate.index <= 3 && !clause.line.atoms.slice(predicate.index, chunk.from).some(({ kind, text }) => kind === 'open' || text === '、'))
    const [part, whole] = /^隶属/u.test(predicate.atom.text) ? [before?.entity ?? clause.subject.entities[0], behind?.entity]
      : behind ? [behind.entity, before?.entity]
        : isSaidToBe(clause, predicate.index) ? [clause.subject.entities.find(entity => entity !== before?.entity), before?.entity] : []
    if (!part || !whole || part.index === whole.index || part.type !== whole.type) return []
    return [{ type: 'PART_OF', source: part, target: whole, basis: 'STATED', span: cover(clause.sentence, spanOfClause(clause)), sentence: clause.sentence, rule: 'part-of/subsidiary', confidence: 0.8 }]
  })
}

/** 乙是甲集团的子公司: without a second name the clause must say so of its subject. */
const isSaidToBe = ({ line, from }: Clause, index: number): boolean => line.atoms.slice(from, index).some(atom => /^(?:是|为|系|作为|成为)$/u.test(atom.text))
