import { collect } from '../../model/collect.js'
import { outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk, type RelationDraft } from '../document.js'
import { firstContentIndex } from '../clause-words.js'
import { cover, doersBefore, findPredicates, isHedged, objectsOf, spanOfClause } from './frames.js'

/** OPERATES_IN: 聚焦 / 深耕 / 形成 / 横跨 + industries, said of a firm, body or place. */
export function findOperatesIn(document: AnnotatedDocument): RelationDraft[] {
  return collect(document.clauses, (clause, position) => [...ownSectors(document, clause), ...byVerb(clause, document.clauses[position - 1]), ...byPlace(clause), ...byOutput(document, clause)])
}

function byVerb(clause: Clause, before: Clause | undefined): RelationDraft[] {
  return collect(findPredicates(clause, 'do-operate'), predicate => {
    if (isHedged(clause, predicate.index)) return []
    const near = doersBefore(clause, predicate, ['Company', 'Organization', 'Place']).map(({ entity }) => entity)
    if (near.length === 0 && SPANS.test(predicate.atom.text) && before?.line === clause.line && before.sentence.start === clause.sentence.start && countsProjects(before)) return []
    const doers = near.length > 0 ? near : clause.subject.source === 'noun' ? [] : clause.subject.entities.filter(({ type }) => type === 'Company' || type === 'Organization' || type === 'Place')
    return collect(objectsOf(clause, predicate, ['Industry']), industry => doers.map((doer): RelationDraft => ({
      type: 'OPERATES_IN', source: doer, target: industry.entity, basis: 'STATED', rule: 'operates-in/verb', confidence: near.length > 0 ? 0.85 : 0.7,
      span: cover(clause.sentence, spanOfClause(clause), industry), sentence: clause.sentence,
    })))
  })
}

const SPANS = /^(?:涵盖|涉及|覆盖|横跨|包括|集中在|分布在)$/u

/** 27个签约|项目|总投资148亿元，涵盖…: what spans those sectors are the projects. */
const countsProjects = ({ line: { atoms }, from, to }: Clause): boolean =>
  atoms.slice(from, to).some(({ quantity }, at) => quantity !== undefined && /^[个项]$/u.test(quantity.unit) && atoms.slice(from + at + 1, from + at + 4).some(({ text }) => /项目$/u.test(text)))

const OWN_SECTOR = /(?:支柱|主导|优势|特色|传统|标志性|第一大|富民|龙头)(?:性)?产业|[一二两三四五六七八九十\d]大产业|大产业集群|大集群|[一二两三四五六七八九十\d][个条大](?:重点|特色|优势|主导|先进制造业)?(?:产业集群|产业链)/u

/** 三大产业集群产值…, 花卉产业已成为当地支柱产业: a place's own sectors, of the place named in the clause or the report's. */
function ownSectors({ local }: AnnotatedDocument, clause: Clause): RelationDraft[] {
  const sectors = outermost(clause.chunks).filter(({ type }) => type === 'Industry')
  if (sectors.length === 0) return []
  const text = clause.line.atoms.slice(clause.from, clause.to).map(atom => atom.text).join('')
  if (!OWN_SECTOR.test(text) || isHedged(clause, clause.verb)) return []
  const place: EntityRef | undefined = outermost(clause.chunks).find(({ type }: NamedChunk) => type === 'Place')?.entity ?? spokenOf(clause) ?? local
  return place ? sectors.map((sector): RelationDraft => ({
    type: 'OPERATES_IN', source: place, target: sector.entity, basis: 'STATED', rule: 'operates-in/own', confidence: 0.8, span: cover(clause.sentence, spanOfClause(clause)), sentence: clause.sentence,
  })) : []
}

/** 荣成家底厚，|三大产业集群…: the place that the paragraph speaks of. */
const spokenOf = ({ subject }: Clause): EntityRef | undefined => subject.entities.find(({ type, kind }) => type === 'Place' && kind !== 'PROVINCE' && kind !== 'COUNTRY')

const OUTPUT = /^(?:总?产值|营收|营业收入|主营业务收入|销售收入|产业规模|规模|总规模|工业产值)$/u

/** 船舶产业去年营收达到415亿元: the industry whose output a report on a place tells without naming another place. */
function byOutput({ local }: AnnotatedDocument, clause: Clause): RelationDraft[] {
  const { atoms } = clause.line, top = outermost(clause.chunks), [first] = top, place = spokenOf(clause) ?? local
  if (first?.type !== 'Industry' || !place || !/(?:产业|产业链|产业集群)$/u.test(first.name) || first.from > firstContentIndex(atoms, clause) || isHedged(clause, clause.to)) return []
  const measure = atoms.findIndex(({ text }, index) => index >= first.to && index < clause.to && OUTPUT.test(text))
  return measure < 0 || measure - first.to > 4 || top.length > 1 || atoms.slice(clause.from, measure).some(({ text }) => /^(?:全国|全省|我国|全球|国内|世界)/u.test(text)) ? [] : [{
    type: 'OPERATES_IN', source: place, target: first.entity, basis: 'STATED', rule: 'operates-in/output', confidence: 0.7, span: cover(clause.sentence, spanOfClause(clause)), sentence: clause.sentence,
  }]
}

/** 福山区|汽车零部件产业: the place right before an industry has it; what is done to one (做长食品产业链) is no industry's name. */
function byPlace(clause: Clause): RelationDraft[] {
  return collect(outermost(clause.chunks).filter(({ type, name }) => type === 'Industry' && /(?:产业|产业链|产业集群)$/u.test(name)).filter(({ name }) => !/^[做延补强拉建抓聚壮推稳优打育]/u.test(name)), sector => {
    const place = clause.chunks.find(({ type, to, from }) => type === 'Place' && (to === sector.from || from === sector.from && to < sector.to))
    return place && !isHedged(clause, clause.verb) ? [{ type: 'OPERATES_IN', source: place.entity, target: sector.entity, basis: 'STATED', rule: 'operates-in/own', confidence: 0.75, span: cover(clause.sentence, spanOfClause(clause)), sentence: clause.sentence } satisfies RelationDraft] : []
  })
}
