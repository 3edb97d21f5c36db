import { isA } from '../atoms.js'
import { outermost, type Clause, type NamedChunk } from '../document.js'

const COMES = /^(?:来自|出自|落户|位于|地处|花落|分布在|集中在|在|出在|诞生在|坐落在)$/u
const FIRM_COUNTS = /^(?:家|席)$/u

/** 昌邑市有5家企业, 高密市3家, 安丘两席: the place whose firms are counted; 四家企业均来自高密, 有3家在高密. */
export function countedPlace(clause: Clause): NamedChunk | undefined {
  const origin = originOf(clause)
  if (origin) return origin
  const count = countIn(clause)
  return count < 0 ? undefined : outermost(clause.chunks).findLast(chunk => chunk.type === 'Place' && chunk.to <= count && count - chunk.to <= 3)
}

/** 四家企业均来自|高密: the place behind the verb, where firms were counted before it. */
function originOf({ chunks, line: { atoms }, from, to }: Clause): NamedChunk | undefined {
  const comes = atoms.findIndex((atom, index) => index > from && index < to && COMES.test(atom.text))
  if (comes < 0 || !atoms.slice(from, comes).some(({ quantity }) => quantity?.unit === '家')) return undefined
  const place = outermost(chunks).find(chunk => chunk.type === 'Place' && chunk.from === comes + 1)
  return place && (atoms[comes]?.text !== '在' || place.to === to) ? place : undefined
}

/** Index of a count of firms: 5家企业, or 3家 that ends its clause. */
const countIn = ({ line: { atoms }, from, to }: Clause): number => atoms.findIndex(({ quantity, text }, index) =>
  index >= from && index < to && (quantity !== undefined && FIRM_COUNTS.test(quantity.unit) || text === '一家') && (quantity?.unit === '席' || index + 1 === to || /企业|公司|民企|单位/u.test(atoms[index + 1]?.text ?? '')))

/** The firms that a clause lists behind 分别是 or a colon, each with the place whose firms were counted before. */
export function placesOfList(clauses: readonly Clause[], position: number): (readonly [NamedChunk, NamedChunk])[] {
  const clause = clauses[position]
  if (!clause || clause.chunks.length === 0) return []
  const { atoms } = clause.line
  const isOpened = atoms.slice(clause.from, clause.from + 3).some(({ text }) => /^(?:分别是|分别为|分别系|包括|即|为|是|有)$/u.test(text))
  const isBehindColon = /^[：—]$/u.test(atoms[clause.from - 1]?.text ?? '')
  if (!isOpened && !isBehindColon) return []
  const firms = outermost(clause.chunks).filter(({ type, from }) => type === 'Company' && (from > clause.from || isBehindColon))
  const before = clauses.slice(Math.max(0, position - 3), position).reverse().filter(other => other.line === clause.line && other.sentence.start === clause.sentence.start)
  // 甲区2家，即…；乙区一家，是…: a semicolon parts one place's firms from the next one's
  const own = before.slice(0, before.findIndex(other => atoms[other.to]?.text === '；') + 1 || before.length + 1).filter(other => atoms[other.to]?.text !== '；')
  const counted = own.find(other => countedPlace(other) !== undefined)
  return counted && firms.length > 0 ? share(counted, firms) : []
}

/** 龙口、招远各1家，分别为甲、乙: as many firms as places are told of in turn; else all firms are the one place's. */
function share(counted: Clause, firms: readonly NamedChunk[]): (readonly [NamedChunk, NamedChunk])[] {
  const { atoms } = counted.line, place = countedPlace(counted), count = countIn(counted)
  if (!place) return []
  const isEach = count > 0 && atoms.slice(place.to, count).some(atom => /^[各均]$/u.test(atom.text))
  if (!isEach) return firms.map(firm => [firm, place] as const)
  const places = placesBefore(counted, place)
  return places.length === firms.length ? firms.flatMap((firm, index) => { const own = places[index]; return own ? [[firm, own] as const] : [] }) : []
}

/** 诸城市、高密市、|寿光市|各1家: the list of places that ends there. */
function placesBefore({ line: { atoms }, chunks }: Clause, last: NamedChunk): readonly NamedChunk[] {
  const all = outermost(chunks).filter(({ type, to }) => type === 'Place' && to <= last.to)
  const start = all.findLastIndex((chunk, index) => index > 0 && !atoms.slice(all[index - 1]?.to, chunk.from).every(atom => atom.text === '、' || isA(atom, 'conjunction')))
  return all.slice(Math.max(0, start))
}
