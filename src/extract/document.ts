import type { Gazetteer } from '../gazetteer/gazetteer.js'
import type { Props } from '../model/entity.js'
import type { Basis, EntityKind, EntityType, RelationType } from '../model/ontology.js'
import type { Span } from '../model/span.js'
import type { ClassSet } from '../gazetteer/word-classes.js'
import type { Chunk, ParsedLine } from './chunk.js'

/** An entity of the article, as the rules see it. */
export interface EntityRef {
  readonly index: number
  readonly type: EntityType
  readonly kind?: EntityKind | undefined
  readonly name: string
}

/** A chunk, and the entity that it names. */
export interface NamedChunk extends Chunk {
  readonly entity: EntityRef
}

/** How a clause's subject is known. `noun`: a common noun stands there, and `entities` is the paragraph's topic. */
export type SubjectSource = 'explicit' | 'anaphor' | 'home' | 'inherited' | 'noun' | 'none'

/** Whom a clause speaks of. */
export interface Subject {
  readonly entities: readonly EntityRef[]
  readonly source: SubjectSource
  /** True where a place stands for its people or firms: 我市选手, 青州6家企业. */
  readonly isOnBehalf: boolean
}

/** A stretch between clause marks. Atoms `[from, to)` of its line. */
export interface Clause {
  readonly line: ParsedLine
  readonly from: number
  readonly to: number
  /** Offsets of the sentence that it is part of, in the reading text. */
  readonly sentence: Span
  /** Every word class that some atom of it has. */
  readonly classes: ClassSet
  /** Index of its first predicate; `to` where it has none. */
  readonly verb: number
  /** Names that begin in it, those nested in longer ones included. */
  readonly chunks: readonly NamedChunk[]
  readonly subject: Subject
  /** What a pronoun or bare noun (公司, 该局) means here, by type. */
  readonly referents: ReadonlyMap<EntityType, EntityRef>
}

/** An article with its names known: what the rules for relations and figures read. */
export interface AnnotatedDocument {
  readonly view: string
  readonly gazetteer: Gazetteer
  readonly lines: readonly ParsedLine[]
  readonly chunks: readonly (readonly NamedChunk[])[]
  readonly clauses: readonly Clause[]
  /** The clauses of each line. */
  readonly clausesByLine: readonly (readonly Clause[])[]
  readonly home: EntityRef | undefined
  /** The district or county that the report is about, else the home city. */
  readonly local: EntityRef | undefined
  readonly province: EntityRef | undefined
  /** The article's day (`YYYY-MM-DD`), when known: what 昨日 and 去年 count from. */
  readonly publishedOn: string | undefined
}

/** A relation that one place in the text supports. Spans are of the reading text. */
export interface RelationDraft {
  readonly type: RelationType
  readonly source: EntityRef
  readonly target: EntityRef
  readonly basis: Basis
  readonly props?: Props
  readonly span: Span
  readonly sentence: Span
  readonly rule: string
  readonly confidence: number
}

/** Reads one type of relation out of an article. */
export type RelationRule = (document: AnnotatedDocument) => RelationDraft[]

/** The names of a line that stand in no longer name: mostly they all do, and need no list of their own. */
export function outermost(chunks: readonly NamedChunk[]): readonly NamedChunk[] {
  for (const { isNested } of chunks) if (isNested === true) return chunks.filter(chunk => chunk.isNested !== true)
  return chunks
}

/** The first of a line's names that the atom at `index` belongs to. */
export function chunkAt(chunks: readonly NamedChunk[], index: number): NamedChunk | undefined {
  for (const chunk of chunks) {
    if (chunk.from > index) return undefined
    if (index < chunk.to) return chunk
  }
  return undefined
}

/** The sentence of the line that the span lies in; the span itself where none holds it. */
export const sentenceAround = (clauses: readonly Clause[], span: Span): Span =>
  clauses.find(({ sentence }) => sentence.start <= span.start && span.end <= sentence.end)?.sentence ?? span

type Thing = Pick<EntityRef, 'type' | 'kind'>

/** A contest, one edition or the series. */
export const isContest = ({ type, kind }: Thing): boolean => type === 'Programme' && kind === 'COMPETITION'

/** What people come to and somebody wins, or that takes place once. */
export const isContestOrEvent = (thing: Thing): boolean => thing.type === 'Event' || isContest(thing)

/** Events, contests, courses and campaigns: what is held, so that one can be there. */
export const isHeld = (thing: Thing): boolean => isContestOrEvent(thing) || thing.type === 'Programme' && (thing.kind === 'TRAINING' || thing.kind === 'CAMPAIGN')

/** True for a firm and for a body: who acts, employs, makes. */
export const isFirmOrBody = ({ type }: { readonly type: EntityType }): boolean => type === 'Company' || type === 'Organization'
