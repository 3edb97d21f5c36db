import { collect, flatten } from '../model/collect.js'
import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { hasOverlap, hasWithin } from '../model/span.js'
import type { EntityType } from '../model/ontology.js'
import type { Atom } from './atoms.js'
import type { Chunk, ParsedLine } from './chunk.js'
import { findDocumentNames } from './names/document-names.js'
import { findAwardChunks } from './names/awards.js'
import { findCompanyChunks } from './names/companies.js'
import { findEventChunks } from './names/events.js'
import { findGoodsChunks } from './names/goods.js'
import { findIndustryChunks } from './names/industries.js'
import { findOrganizationChunks } from './names/organizations.js'
import { findPersonChunks } from './names/persons.js'
import { findPlaceChunks, type PlaceContext } from './names/places.js'
import { findProgrammeChunks } from './names/programmes.js'
import { findQuotedChunks } from './names/quoted.js'
import { findProductChunks } from './names/products.js'
import { findTitlesWon } from './names/titles-won.js'
import { findTechnologyChunks } from './names/technologies.js'
import { findWorkshopChunks } from './names/workshops.js'
import type { Scan } from './names/scan.js'
import type { ReadingLine } from './reading.js'
import type { Trace } from './trace.js'

/** A line with its atoms, before names are looked for. */
export interface AtomizedLine extends ReadingLine {
  readonly atoms: readonly Atom[]
}

/** What finding names needs to know of the article. */
export interface MentionContext extends PlaceContext {
  readonly view: string
  readonly gazetteer: Gazetteer
  readonly trace?: Trace | undefined
}

const FINDERS = [findQuotedChunks, findProgrammeChunks, findEventChunks, findAwardChunks, findTitlesWon, findCompanyChunks, findOrganizationChunks, findWorkshopChunks, findTechnologyChunks, findProductChunks, findGoodsChunks, findIndustryChunks, findPersonChunks] as const

/** Where two names cover the same span, the earlier type in this list wins. */
const TYPE_RANK: readonly EntityType[] = ['Person', 'Award', 'Event', 'Programme', 'Company', 'Organization', 'Technology', 'Industry', 'Place']

/** All names of an article, line by line; a second pass looks for the short forms of the names that the first found. */
export function findMentions(lines: readonly AtomizedLine[], context: MentionContext): ParsedLine[] {
  const scans = lines.map(({ atoms }): Scan => ({ view: context.view, atoms, gazetteer: context.gazetteer, ...(context.trace && { trace: context.trace }) }))
  const first = scans.map(scan => settle([...collect(FINDERS, find => find(scan)), ...findPlaceChunks(scan, context)], context.trace).map(chunk => withDefinedAlias(scan, chunk)))
  const again = findDocumentNames(scans, flatten(first))
  return lines.map((line, index) => {
    const chunks = first[index] ?? [], more = again[index] ?? []
    return { ...line, index, chunks: more.length > 0 ? settle([...chunks.map(chunk => withoutMaker(chunk, more, context.view)), ...more], context.trace) : chunks }
  })
}

/** 甲公司（以下简称“乙”）: the article itself says how it will name it from here on. */
function withDefinedAlias({ atoms, view }: Scan, chunk: Chunk): Chunk {
  const open = atoms[chunk.to], closing = open?.text === '（' && open.partner !== undefined ? atoms[open.partner] : undefined
  const alias = open && closing ? /^(?:以下)?(?:统?简称|下称|又称|又名)[：“]*([^”，、]{2,12})”?$/u.exec(view.slice(open.end, closing.start))?.[1] : undefined
  return alias === undefined ? chunk : { ...chunk, aliases: [...chunk.aliases ?? [], alias] }
}

/** 泰隆阀门|偏心半球阀: the firm that the article names in full elsewhere is no part of its product's name. */
function withoutMaker(chunk: Chunk, forms: readonly Chunk[], view: string): Chunk {
  const maker = chunk.type === 'Technology' ? forms.find(({ type, start, end }) => type === 'Company' && start === chunk.start && chunk.end - end >= 3) : undefined
  return maker === undefined || maker.to >= chunk.to ? chunk : { ...chunk, start: maker.end, from: maker.to, name: view.slice(maker.end, chunk.end) }
}

const lengthOf = ({ start, end }: Chunk): number => end - start
const byWorth = (a: Chunk, b: Chunk): number =>
  worth(b) - worth(a) || TYPE_RANK.indexOf(a.type) - TYPE_RANK.indexOf(b.type) || a.start - b.start

/** Longer names win over shorter ones unless they are much less sure. */
const worth = (chunk: Chunk): number => 2 * lengthOf(chunk) + 20 * chunk.confidence

/** Keeps names that do not overlap, and places and bodies that are nested in a longer name. */
function settle(chunks: readonly Chunk[], trace: Trace | undefined): Chunk[] {
  const kept: Chunk[] = []
  for (const chunk of [...chunks].sort(byWorth)) {
    const rivals = kept.filter(other => hasOverlap(chunk, other))
    if (rivals.length === 0) kept.push(chunk)
    else if (rivals.every(other => mayNest(chunk, other))) kept.push({ ...chunk, isNested: rivals.some(other => hasWithin(other, chunk)) })
    else trace?.({ start: chunk.start, end: chunk.end, finder: chunk.rule, reason: 'OVERLAPPED', rival: rivals[0]?.name ?? '' })
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** A place may stand inside any longer name, a body at the front of a programme's or event's name; and the reverse. */
function mayNest(a: Chunk, b: Chunk): boolean {
  const [outer, inner] = lengthOf(a) >= lengthOf(b) ? [a, b] : [b, a]
  if (!hasWithin(outer, inner) || lengthOf(outer) === lengthOf(inner)) return false
  // 中国海洋大学, 中国质量奖: the nation in a name says nothing of where it is
  if (inner.type === 'Place') return outer.type !== 'Person' && outer.type !== 'Place' && inner.kind !== 'COUNTRY'
  // 智慧物流园|项目: what is yet to be built is the project alone
  if (inner.kind === 'PARK' && outer.type === 'Programme' && inner.from === outer.from && outer.to - inner.to === 1) return false
  // 中国造船工程学会|科学技术奖: who gives it
  if (inner.kind === 'ASSOCIATION' && outer.type === 'Award') return inner.start === outer.start && inner.rule !== 'organization/listed'
  return (inner.type === 'Organization' || inner.type === 'Company') && (outer.type === 'Programme' || outer.type === 'Event') || inner.type === 'Company' && outer.rule === 'organization/unit'
}
