import type { Annotation } from '../model/annotation.js'
import type { SourceDocument } from '../model/article.js'
import type { ArticleFacts, GraphBatch } from '../model/graph-batch.js'
import type { GraphChange, Redirect } from '../model/graph-change.js'
import { sha256 } from '../model/ids.js'
import type { Judgement } from '../model/judgement.js'
import type { EntityType } from '../model/ontology.js'
import { NOT_ANNOTATED, type Annotated } from './annotated.js'
import { toBands } from '../resemblance/bands.js'
import { toBodyText } from '../resemblance/body-text.js'
import { toShifts, toSnapshots } from './change-shifts.js'
import { toClaims, toPrintingId, type Claim } from './claims.js'
import { addNames, createEntitySupport, type EntitySupport } from './entity-support.js'
import type { SupportShift } from './graph-store.js'
import { isSamePrinting, toDigest, toPrinting, withoutFiles, type Printing, type StoredPrinting } from './printings.js'
import type { CorrectionSupport } from './correction-support.js'
import type { RelationSupport } from './relation-support.js'
import type { StatisticSupport } from './statistic-support.js'
import { showClaims, toClaimShift, type Showings } from './show-claims.js'
import { SupportTally, type PrintingClaims, type Supports } from './support-tally.js'

/** One printing that changes: what it was, what it becomes. */
export interface Replacement {
  readonly id: string
  readonly before: StoredPrinting | undefined
  /** `undefined` where the printing goes. */
  readonly after: Printing | undefined
  /** What is written; nothing where the printing goes or keeps its facts. */
  readonly facts: ArticleFacts | undefined
  readonly claims: readonly Claim[]
  /** True where other files carry the printing than before, and it says what it said. */
  readonly keepsFacts: boolean
}

/** What the graph holds before a change of the articles that change. */
export interface GraphBefore {
  /** Every printing of the articles that change, and every printing of the sources that change. */
  readonly printings: readonly StoredPrinting[]
  /** The claims of every printing of the articles that change, by printing id. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>
  readonly showings: Showings
}

/** What one printing ceases and begins to support, as the graph shows it. */
export interface PrintingShift {
  readonly printing: string
  readonly article: string
  readonly source: string
  readonly gone: readonly Claim[]
  readonly come: readonly Claim[]
}

/** All that a change does to what articles say. */
export interface Replacing {
  readonly sources: readonly PreparedBatch[]
  readonly replacements: readonly Replacement[]
  /** Ids of printings that keep what they say, though some of it is shown as said of other entities. */
  readonly turning: ReadonlySet<string>
}

/** A redirect that changes where an id leads. */
export interface Turn extends Redirect {
  /** Where it led before: `from` itself where nothing was noted. */
  readonly before: string
}

/** What a change notes beside what articles say, as far as it is new. */
export interface ChangeNotes {
  readonly redirects: readonly Turn[]
  readonly judgements: readonly Judgement[]
  readonly annotations: AnnotationNotes
  /** Ids of sources that were read by other rules than before. */
  readonly readings: readonly string[]
}

/** What editors say of facts, before a change and after. */
export interface AnnotationNotes {
  /** Said, renewed or taken back by the change. */
  readonly changed: readonly Annotation[]
  /** All that stands after the change. */
  readonly standing: readonly Annotation[]
  /** Those that are noted under another id than before, or anew. */
  readonly placed: readonly PlacedAnnotation[]
  readonly before: Annotated
  readonly after: Annotated
}

/** An annotation and the id that its thing is shown under. */
export interface PlacedAnnotation {
  readonly annotation: Annotation
  readonly shown: string
}

/** Of a graph in which nobody says anything by hand. */
export const NO_ANNOTATIONS: AnnotationNotes = { changed: [], standing: [], placed: [], before: NOT_ANNOTATED, after: NOT_ANNOTATED }

/** A thing before and after: `undefined` where it isn't there. */
export interface Change<Support> {
  readonly id: string
  readonly existed: boolean
  readonly exists: boolean
  readonly support: Support
}

/** All that a change does to the graph. */
export interface ChangePlan {
  /** The batches whose sources are written; none for a removal. */
  readonly sources: readonly PreparedBatch[]
  readonly replacements: readonly Replacement[]
  /** The printings after the change, of the articles and sources that change. */
  readonly printings: readonly Printing[]
  /** The same before. */
  readonly printingsBefore: readonly StoredPrinting[]
  readonly claimsBefore: ReadonlyMap<string, readonly Claim[]>
  readonly showings: Showings
  /** Ids of printings that keep what they say, though some of it is shown as said of other entities. */
  readonly turning: ReadonlySet<string>
  readonly notes: ChangeNotes
  readonly entities: readonly Change<EntitySupport>[]
  readonly relations: readonly Change<RelationSupport>[]
  readonly statistics: readonly Change<StatisticSupport>[]
  readonly corrections: readonly Change<CorrectionSupport>[]
  /** Empty where it was not asked for. */
  readonly shifts: readonly SupportShift[]
}

/** What an article of a batch comes to, whatever the graph holds. */
export interface PreparedArticle {
  readonly id: string
  readonly facts: ArticleFacts
  readonly digest: string
  readonly claims: readonly Claim[]
  /** The keys by which near-duplicates of it are looked for. */
  readonly bands: string
}

/** A batch with all that can be known of it without the graph. */
export interface PreparedBatch {
  readonly source: SourceDocument
  /** SHA-256 of the source's text. */
  readonly textDigest: string
  readonly articles: readonly PreparedArticle[]
}

/** Does what needs no graph: while one batch is written, the next can be prepared. */
export const prepareBatch = ({ source, articles }: GraphBatch): PreparedBatch => ({
  source, textDigest: sha256(source.text),
  articles: articles.map((facts) => ({
    id: toPrintingId({ article: facts.article.id, source: source.id }), facts, digest: toDigest(facts), claims: toClaims(facts),
    bands: toBands(toBodyText({ article: facts.article, text: source.text })),
  })),
})

/** A change with all that can be known of it without the graph. */
export interface PreparedChange extends Required<Omit<GraphChange, 'batches'>> {
  readonly batches: readonly PreparedBatch[]
}

/** Does what needs no graph. */
export const prepareChange = ({ batches = [], replacesFiles = false, readWith = '', remove = [], redirects = [], judgements = [], annotations = [] }: GraphChange): PreparedChange =>
  ({ batches: batches.map(prepareBatch), replacesFiles, readWith, remove, redirects, judgements, annotations })

/** What is taken away before anything is written. */
export interface Removal {
  /** Ids of articles: all of their printings go. */
  readonly articles: ReadonlySet<string>
  /** Files that are taken off what they carry. */
  readonly files: ReadonlySet<string>
}

const withoutRemoved = (printing: Printing, { articles, files }: Removal): Printing | undefined =>
  articles.has(printing.article.id) ? undefined : withoutFiles(printing, files)

const toReplacement = ({ before, after, ...said }: Pick<Replacement, 'id' | 'before' | 'after' | 'facts' | 'claims'>): Replacement => {
  const keepsFacts = before !== undefined && before.digest === after?.digest
  return keepsFacts ? { id: said.id, before, after, facts: undefined, claims: [], keepsFacts } : { before, after, ...said, keepsFacts }
}

/** The printings that a change really changes: facts that stand there already are left alone. No two batches may have one source. */
export function toReplacements(batches: readonly PreparedBatch[], printings: readonly StoredPrinting[], removal: Removal): readonly Replacement[] {
  const byId = new Map(printings.map((printing) => [printing.id, printing]))
  const left = new Map(printings.map((printing) => [printing.id, withoutRemoved(printing, removal)]))
  const written = batches.flatMap(({ source, articles }) => articles.flatMap((article): readonly Replacement[] => {
    const { id, facts, claims } = article, before = byId.get(id)
    const after = toPrinting(article, source, left.get(id))
    left.delete(id)
    return isSamePrinting(before, after) ? [] : [toReplacement({ id, before, after, facts, claims })]
  }))
  const reduced = [...left].flatMap(([id, after]): readonly Replacement[] => {
    const before = byId.get(id)
    return before === after ? [] : [toReplacement({ id, before, after, facts: undefined, claims: [] })]
  })
  return [...written, ...reduced]
}

function toChanges<Support extends { readonly claims: number }>(supports: ReadonlyMap<string, Support>, existing: ReadonlySet<string>): readonly Change<Support>[] {
  return [...supports].map(([id, support]) => ({ id, existed: existing.has(id), exists: support.claims > 0, support }))
}

/** Under an id that nobody else supports, a thing of another type is another thing: the old goes, the new comes. */
const toEntityChanges = (change: Change<EntitySupport>, typeBefore: EntityType | undefined): readonly Change<EntitySupport>[] => {
  const isRetyped = change.existed && change.exists && typeBefore !== undefined && typeBefore !== change.support.type
  if (!isRetyped) return [change]
  const gone = createEntitySupport(change.id, typeBefore)
  return [{ ...change, exists: false, support: gone }, { ...change, existed: false }]
}

const toPrintingsAfter = (before: readonly Printing[], replacements: readonly Replacement[]): readonly Printing[] => {
  const replaced = new Set(replacements.map(({ id }) => id))
  return [...before.filter(({ id }) => !replaced.has(id)), ...replacements.flatMap(({ after }) => after ?? [])]
}

/** What each printing that changes ceases and begins to support. */
export function toPrintingShifts({ printings, claims, showings }: GraphBefore, { replacements, turning }: Replacing): readonly PrintingShift[] {
  const changed = replacements.filter(({ keepsFacts }) => !keepsFacts), ids = new Set(changed.map(({ id }) => id))
  const replaced = changed.flatMap(({ id, before, after, claims: said }): readonly PrintingShift[] => {
    const article = (after ?? before)?.article
    const gone = before ? showClaims(claims.get(id) ?? [], showings.before) : [], come = after ? showClaims(said, showings.after) : []
    return article ? [{ printing: id, article: article.id, source: article.source, gone, come }] : []
  })
  const turned = printings.filter(({ id }) => turning.has(id) && !ids.has(id)).map(({ id, article }): PrintingShift =>
    ({ printing: id, article: article.id, source: article.source, ...toClaimShift(claims.get(id) ?? [], showings) }))
  return [...replaced, ...turned]
}

interface Planned extends Replacing {
  readonly shifts: readonly PrintingShift[]
  readonly notes: ChangeNotes
  /** Supports of all that is gone or comes. Taken over by the plan. */
  readonly supports: Supports
  readonly isDetailed: boolean
}

/** Works out a change; pure but for `supports`, which it takes over. */
export function planChange(before: GraphBefore, { sources, replacements, turning, shifts, notes, supports, isDetailed }: Planned): ChangePlan {
  const { printings, claims, showings } = before
  const typeBefore = new Map([...supports.entities].map(([id, { type }]) => [id, type]))
  const toExisting = (known: ReadonlyMap<string, unknown>): ReadonlySet<string> => new Set(known.keys())
  const existing = { entities: toExisting(typeBefore), relations: toExisting(supports.relations), statistics: toExisting(supports.statistics), corrections: toExisting(supports.corrections) }
  const snapshots = isDetailed ? toSnapshots(supports) : undefined
  const { annotations } = notes
  for (const [id, support] of supports.entities) addNames(support, annotations.before.aliases.get(id) ?? [], -1)
  tallyChange(before, shifts, supports)
  for (const [id, support] of supports.entities) if (support.claims > 0) addNames(support, annotations.after.aliases.get(id) ?? [], 1)
  const plan = {
    sources, replacements, turning, showings, notes, printings: toPrintingsAfter(printings, replacements), printingsBefore: printings, claimsBefore: claims,
    entities: toChanges(supports.entities, existing.entities).flatMap((change) => toEntityChanges(change, typeBefore.get(change.id))),
    relations: toChanges(supports.relations, existing.relations),
    statistics: toChanges(supports.statistics, existing.statistics),
    corrections: toChanges(supports.corrections, existing.corrections),
    shifts: [],
  }
  return snapshots === undefined ? plan : { ...plan, shifts: toShifts(plan, snapshots) }
}

function tallyChange({ printings, claims, showings }: GraphBefore, shifts: readonly PrintingShift[], supports: Supports): void {
  const held = printings.map(({ id, article }): PrintingClaims => ({ article: article.id, source: article.source, claims: showClaims(claims.get(id) ?? [], showings.before) }))
  const tally = new SupportTally(supports, held)
  for (const { article, source, gone } of shifts) tally.change({ article, source, claims: gone }, -1)
  for (const { article, source, come } of shifts) tally.change({ article, source, claims: come }, 1)
}
