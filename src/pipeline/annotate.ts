import { collect, flatten } from '../model/collect.js'
import type { AuthorRole, ParsedArticle, SourceDocument } from '../model/article.js'
import type { Props } from '../model/entity.js'
import type { EntityKind, EntityType } from '../model/ontology.js'
import type { Span } from '../model/span.js'
import type { Tokenizer } from '../model/token.js'
import type { Gazetteer, PlaceRecord } from '../gazetteer/gazetteer.js'
import { toClassSet } from '../gazetteer/word-classes.js'
import { Atomizer } from '../extract/atoms.js'
import { findClauses } from '../extract/clauses.js'
import type { AnnotatedDocument, EntityRef, NamedChunk } from '../extract/document.js'
import type { Chunk, ParsedLine } from '../extract/chunk.js'
import { findMentions, type AtomizedLine } from '../extract/find-mentions.js'
import { findHome, homeCodes, toVotes, votingPlaces, type Home, type PlaceVote } from '../extract/home.js'
import { Reading } from '../extract/reading.js'
import { daysOfEvents } from '../extract/time/time-of.js'
import type { Trace } from '../extract/trace.js'
import { toDimensions, toDimensionsBefore } from '../resolve/dimensions.js'
import { mergeProps } from './merge-props.js'
import { resolve } from '../resolve/resolver.js'

/** A person named in a byline, where the name stands, and the byline around it. Offsets of the page. */
export interface BylinePerson extends Span {
  readonly name: string
  readonly role: AuthorRole
  readonly line: Span
}

/** An entity of the article with every surface form that named it. */
export interface AnnotatedEntity {
  readonly type: EntityType
  readonly kind: EntityKind | undefined
  readonly name: string
  readonly surfaces: readonly string[]
  readonly props: Props
}

/** An article with its names found and resolved. */
export interface Annotation {
  readonly parsed: ParsedArticle
  readonly reading: Reading
  readonly document: AnnotatedDocument
  readonly entities: readonly AnnotatedEntity[]
  readonly bylinePersons: readonly BylinePerson[]
  /** Official name of the home city. */
  readonly home: string | undefined
}

interface Parts { readonly tokenizer: Tokenizer; readonly gazetteer: Gazetteer; readonly trace?: Trace }

/** Reads one article: joins its segments, finds and resolves the names, splits clauses and settles their subjects. */
export function annotate(source: SourceDocument, parsed: ParsedArticle, { tokenizer, gazetteer, trace }: Parts): Annotation {
  const reading = new Reading(source.text, parsed, gazetteer.simplify)
  const atomizer = new Atomizer(gazetteer, tokenizer)
  const lines = reading.lines.filter(({ role }) => role !== 'byline').map((line): AtomizedLine => ({ ...line, atoms: atomizer.atomize(reading.view, line) }))
  const found = lines.map(({ atoms }) => votingPlaces(gazetteer, atoms))
  const home = findHome(gazetteer, toVotes(lines, found), pageVotes(source, gazetteer))
  const fullNames = new Set(flatten(found).filter(({ record, atom }) => record.name === atom.text).map(({ record }) => record.name))
  const withMentions = findMentions(lines, { view: reading.view, gazetteer, fullNames, homeCodes: homeCodes(gazetteer, home), trace })
  return { parsed, reading, ...toDocument(withMentions, { view: reading.view, gazetteer, home, publishedOn: parsed.article.publishedOn }), bylinePersons: toBylinePersons(source, parsed), home: home.city?.name }
}

const votesOfPages = new WeakMap<Gazetteer, WeakMap<SourceDocument, readonly PlaceVote[]>>()

/** The page's own places, for articles that hardly name one; counted once a page. */
function pageVotes(source: SourceDocument, gazetteer: Gazetteer): readonly PlaceVote[] {
  const known = votesOfPages.get(gazetteer) ?? new WeakMap<SourceDocument, readonly PlaceVote[]>()
  const votes = known.get(source) ?? countPlaces(source, gazetteer)
  votesOfPages.set(gazetteer, known.set(source, votes))
  return votes
}

const PLACES = toClassSet(['place'])

/** Cheap: listed words only, without the tokenizer. */
function countPlaces({ text }: SourceDocument, gazetteer: Gazetteer): PlaceVote[] {
  const votes: PlaceVote[] = []
  const limit = Math.min(text.length, 20_000)
  for (let at = 0; at < limit;) {
    const word = gazetteer.lexicon.mayBegin(text, at, PLACES) ? gazetteer.lexicon.matchAt(text, at) : undefined
    const record = word?.classes.has('place') ? gazetteer.findPlaces(word.text)[0] : undefined
    if (record && (!record.ambiguous || record.name === word?.text)) votes.push({ place: record, weight: 1 })
    at += record && word ? word.text.length : 1
  }
  return votes
}

interface DocumentParts { readonly view: string; readonly gazetteer: Gazetteer; readonly home: Home; readonly publishedOn: string | undefined }

function toDocument(lines: readonly ParsedLine[], { view, gazetteer, home, publishedOn }: DocumentParts): { document: AnnotatedDocument; entities: readonly AnnotatedEntity[] } {
  const chunks = collect(lines, line => line.chunks)
  const district = home.local?.kind === 'DISTRICT' ? home.local : lastDistrict(lines, gazetteer)
  const { entities, entityOf } = resolve(chunks, { gazetteer, home: { city: home.city, province: home.province, district } })
  const all = entities.map(({ type, kind, name, surfaces }): AnnotatedEntity => ({ type, kind, name: cleanName(name), surfaces: surfaces.map(cleanName), props: type === 'Award' || type === 'Programme' || type === 'Event' ? toDimensions(cleanName(name), gazetteer) : {} }))
  const refs = entities.map(({ index, type, kind }, at): EntityRef => ({ index, type, kind, name: all[at]?.name ?? '' }))
  let position = 0
  const named = lines.map(line => collect(line.chunks, (chunk): NamedChunk | [] => {
    const entity = refs[entityOf[position++] ?? -1]
    return entity ? toNamed(chunk, entity) : []
  }))
  const places = { home: placeRef(home.city, all, refs), local: placeRef(home.local, all, refs), province: placeRef(home.province, all, refs) }
  const clausesByLine = findClauses(lines, { chunks: named, ...places, district: placeRef(district, all, refs) })
  const document: AnnotatedDocument = { view, gazetteer, lines, chunks: named, clauses: flatten(clausesByLine), clausesByLine, publishedOn, ...places }
  const days = daysOfEvents(document), around = dimensionsAround(document)
  return { document, entities: all.map(({ type, kind, name, surfaces, props }, index) => ({ type, kind, name, surfaces, props: around.has(index) || days.has(index) ? { ...around.get(index), ...props, ...(days.has(index) && { date: days.get(index) ?? '' }) } : props })) }
}

/** Field by field: what is added to a spread object is added the slow way. */
const toNamed = ({ type, kind, name, start, end, from, to, rule, confidence, props, aliases, isNested }: Chunk, entity: EntityRef): NamedChunk =>
  ({ type, kind, name, start, end, from, to, rule, confidence, props, aliases, isNested, entity })

/** What the text before the names of awards and programmes says of them, by the entity's index; what the name says itself goes before. */
function dimensionsAround({ view, chunks }: AnnotatedDocument): ReadonlyMap<number, Props> {
  const around = new Map<number, Props>()
  for (const { type, entity: { index }, start } of flatten(chunks)) {
    if (type !== 'Award' && type !== 'Programme') continue
    const before = toDimensionsBefore(view.slice(Math.max(0, start - 20), start))
    if (Object.keys(before).length > 0) around.set(index, mergeProps([around.get(index) ?? {}, before]))
  }
  return around
}

/** A name without the quotes that enclose all of it, and without line breaks. */
function cleanName(name: string): string {
  const bare = /^[“‘]/u.test(name) ? name.replace(/^[“‘](?=[^”’]*[”’]$)(.*)[”’]$/u, '$1') : name
  return bare.includes('\n') ? bare.split('\n').map(line => line.trim()).join('') : bare.trim()
}

/** The entity of a place; a new one, named nowhere in the article, where the list has none. */
function placeRef(place: PlaceRecord | undefined, all: AnnotatedEntity[], refs: EntityRef[]): EntityRef | undefined {
  if (!place) return undefined
  const known = refs.find(({ type, name }) => type === 'Place' && name === place.name)
  if (known) return known
  const ref: EntityRef = { index: refs.length, type: 'Place', kind: place.kind, name: place.name }
  refs.push(ref)
  all.push({ type: 'Place', kind: place.kind, name: place.name, surfaces: [], props: {} })
  return ref
}

/** The district that the article names most; what 区… means in it. */
function lastDistrict(lines: readonly ParsedLine[], gazetteer: Gazetteer): PlaceRecord | undefined {
  const names = collect(lines, ({ chunks }) => chunks.filter(({ kind }) => kind === 'DISTRICT').map(({ name }) => name))
  const count = (name: string): number => names.filter(other => other === name).length
  const best = [...new Set(names)].sort((a, b) => count(b) - count(a))[0]
  return best === undefined ? undefined : gazetteer.findPlaces(best)[0]
}

function toBylinePersons({ text }: SourceDocument, { bylines, segments }: ParsedArticle): BylinePerson[] {
  return bylines.map(({ start, end, name, role }) => {
    const segment = segments.find(other => other.start <= start && end <= other.end) ?? { start, end }
    const before = Math.max(text.lastIndexOf('\n', start) + 1, segment.start), after = text.indexOf('\n', end)
    const line = segment.end - segment.start <= 80 ? segment : { start: Math.max(before, start - 40), end: Math.min(after < 0 ? segment.end : after, end + 20, segment.end) }
    return { start, end, name, role, line: { start: Math.min(line.start, start), end: Math.max(line.end, end) } }
  })
}
