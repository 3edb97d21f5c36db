import { collect } from '../../model/collect.js'
import { isFirmOrBody, outermost, sentenceAround, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk, type RelationDraft } from '../document.js'
import { cover, findIn, findPredicates, isJoined, spanOfClause } from './frames.js'

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

/** 甲公司是乙集团的全资子公司; 乙集团旗下有甲公司、丙公司; 甲隶属于乙; 乙控股的甲; 集团现有甲、丙两家上市公司. */
function bySubsidiary(clause: Clause): RelationDraft[] {
  const told = collect(findPredicates(clause, 'do-part'), ({ index, atom }) => {
    const whole = wholeBefore(clause, index), parts = partsBehind(clause, index)
    if (/^隶属/u.test(atom.text)) return toDrafts(clause, parts[0]?.entity, [whole])
    if (parts.length > 0) return toDrafts(clause, whole, parts.map(({ entity }) => entity))
    return isSaidToBe(clause, index) ? toDrafts(clause, whole, clause.subject.entities.slice(0, 1)) : []
  })
  return [...told, ...byHolding(clause), ...byParent(clause)]
}

/** Ways of holding a firm that stand before 的 and its name: 公司控股的甲集团. */
const HOLDS = /^(?:控股|全资|全资控股|全资拥有|绝对控股|全资设立)$/u
/** What a group does with a list of firms that it is made of. */
const HAS = /^(?:现有|拥有|下辖|下设|辖有|有|旗下有|共有)$/u

function byHolding(clause: Clause): RelationDraft[] {
  const { atoms } = clause.line
  if (clause.chunks.length === 0) return []
  return collect(atoms.slice(clause.from, clause.to), (atom, offset) => {
    const index = clause.from + offset
    if (HOLDS.test(atom.text) && atoms[index + 1]?.text === '的') return toDrafts(clause, wholeBefore(clause, index), partsBehind(clause, index).map(({ entity }) => entity))
    const parts = HAS.test(atom.text) && isGroup(clause, index) ? partsBehind(clause, index) : [], last = parts.at(-1)
    const isCounted = last !== undefined && atoms.slice(last.to, last.to + 4).some(other => other.quantity?.unit === '家' || /^(?:等|子公司|成员企业|权属企业)$/u.test(other.text))
    const isNamed = last !== undefined && atoms.slice(last.to, clause.to).some(({ text }) => /^(?:子公司|成员企业|权属企业|控股子公司|全资子公司|分公司|子企业|成员单位)$/u.test(text))
    return parts.length >= 2 && isCounted || isNamed ? toDrafts(clause, wholeBefore(clause, index), parts.map(({ entity }) => entity)) : []
  })
}

const PARENT = /^(?:母公司|控股股东|控股母公司|总公司|上级单位|实控人|实际控制人)$/u

/** 甲集团是乙公司的母公司; 其母公司甲集团; 母公司为甲集团: the whole is named by what it is to the part. */
function byParent(clause: Clause): RelationDraft[] {
  const { atoms } = clause.line, top = outermost(clause.chunks)
  const index = findIn(clause, ({ text }) => PARENT.test(text))
  if (index < 0) return []
  const owned = top.findLast(chunk => isFirmOrBody(chunk.entity) && chunk.to <= index && atoms[chunk.to]?.text === '的' && index - chunk.to <= 1)
  const holder = owned ? top.findLast(chunk => isFirmOrBody(chunk.entity) && chunk.to < owned.from && /^(?:是|为|系)$/u.test(atoms[chunk.to]?.text ?? ''))?.entity : undefined
  const behind = top.find(chunk => isFirmOrBody(chunk.entity) && chunk.from > index && chunk.from - index <= 2)?.entity
  const part = owned?.entity ?? clause.referents.get('Company'), parent = holder ?? behind ?? (/^(?:是|为|系)$/u.test(atoms[clause.verb]?.text ?? '') && clause.subject.source === 'explicit' ? clause.subject.entities.find(isFirmOrBody) : undefined)
  return toDrafts(clause, parent, [part])
}

/** 集团|现有: what has the firms is itself called a group. */
const isGroup = (clause: Clause, index: number): boolean =>
  clause.line.atoms.slice(clause.from, index).some(({ text }) => /集团/u.test(text)) || wholeBefore(clause, index)?.name.endsWith('集团') === true

/** The firm or body before the word, else the one that 公司, 集团 or 其 before it means, else whom the clause speaks of. */
function wholeBefore(clause: Clause, index: number): EntityRef | undefined {
  const before = outermost(clause.chunks).filter(chunk => isFirmOrBody(chunk.entity) && chunk.to <= index).at(-1)
  const isMeant = clause.line.atoms.slice(Math.max(clause.from, index - 2), index).some(({ text }) => /^(?:公司|集团|企业|该公司|该集团|该企业|其)$/u.test(text))
  // 全资子公司|甲公司: what stands behind the word is the part
  const isPart = (entity: EntityRef): boolean => !/^隶属/u.test(clause.line.atoms[index]?.text ?? '') && clause.chunks.some(chunk => chunk.entity === entity && chunk.from > index)
  return before?.entity ?? (isMeant ? clause.referents.get('Company') : undefined) ?? clause.subject.entities.find(entity => isFirmOrBody(entity) && !isPart(entity)) ?? (clause.subject.entities.some(isPart) ? clause.referents.get('Company') : undefined) ?? (clause.subject.source === 'noun' ? clause.referents.get('Company') : undefined)
}

/** The list of firms right behind the word. */
function partsBehind(clause: Clause, index: number): readonly NamedChunk[] {
  const { atoms } = clause.line, parts: NamedChunk[] = []
  for (const chunk of outermost(clause.chunks).filter(other => isFirmOrBody(other.entity) && other.from > index)) {
    const last = parts.at(-1)
    const isNear = last ? isJoined(atoms, last.to, chunk.from) : chunk.from - index <= 4 && !atoms.slice(index, chunk.from).some(({ kind, text }) => kind === 'open' || text === '、')
    if (!isNear) break
    parts.push(chunk)
  }
  return parts
}

const toDrafts = (clause: Clause, whole: EntityRef | undefined, parts: readonly (EntityRef | undefined)[]): RelationDraft[] =>
  collect(parts, (part): RelationDraft | [] => part && whole && part.index !== whole.index && part.type === whole.type
    ? { type: 'PART_OF', source: part, target: whole, basis: 'STATED', span: cover(clause.sentence, spanOfClause(clause)), sentence: clause.sentence, rule: 'part-of/subsidiary', confidence: 0.8 } : [])

/** 乙是甲集团的子公司: without a second name the clause must say so of its subject. */
const isSaidToBe = ({ line, from }: Clause, index: number): boolean => line.atoms.slice(from, index).some(atom => /^(?:是|为|系|作为|成为)$/u.test(atom.text))
