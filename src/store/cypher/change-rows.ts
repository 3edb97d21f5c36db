import type { Annotation } from '../../model/annotation.js'
import { normalizeName, toRelationId } from '../../model/ids.js'
import type { ArticleFacts } from '../../model/graph-batch.js'
import type { Judgement } from '../../model/judgement.js'
import type { Evidence } from '../../model/relation.js'
import { toStoredRelationId, type Claim } from '../claims.js'
import { placeClaim, type Showing, type Showings } from '../show-claims.js'
import { encodeCorrectionSupport, toCorrectionFacts, type CorrectionSupport } from '../correction-support.js'
import { encodeClaims } from '../claims-text.js'
import { encodeEntitySupport, toEntityRow, type EntitySupport } from '../entity-support.js'
import type { EntityRow } from '../graph-store.js'
import { toRank } from '../page-keys.js'
import type { PlacedAnnotation, PreparedBatch } from '../plan-change.js'
import { changeSpans, encodeSpans } from '../file-spans.js'
import { toArticleRow, type Printing, type StoredPrinting } from '../printings.js'
import { encodeRelationSupport, toRelationRow, type RelationSupport } from '../relation-support.js'
import { encodeStatisticSupport, toStatisticRow, type StatisticSupport } from '../statistic-support.js'

// What the writing statements take as `$rows`.

/** In this order, so that equal judgements are equal texts. */
const JUDGEMENT_FIELDS = ['id', 'verdict', 'a', 'b', 'score', 'reasons', 'by', 'user', 'rule', 'at', 'withdrawnAt']

/** Likewise. */
const ANNOTATION_FIELDS = ['id', 'act', 'thing', 'about', 'type', 'source', 'target', 'name', 'by', 'reason', 'at', 'withdrawnAt']

/** All names of an entity, normalised, each between line feeds (which no normalised name holds). */
export const toSearchText = ({ name, aliases }: Pick<EntityRow, 'name' | 'aliases'>): string =>
  `\n${[...new Set([name, ...aliases].map(normalizeName))].join('\n')}\n`

/** A row of `create-entities` and `update-entities`. */
export function toEntityParams(support: EntitySupport) {
  const { kind = '', props = {}, ...row } = toEntityRow(support)
  return { ...row, kind, props: JSON.stringify(props), rank: toRank(row), searchText: toSearchText(row), support: encodeEntitySupport(support) }
}

/** A row of `create-relations` and `update-relations`. */
export function toRelationParams(support: RelationSupport) {
  const { props, ...row } = toRelationRow(support)
  return { ...row, props: JSON.stringify(props), support: encodeRelationSupport(support) }
}

/** A row of `merge-statistics`. */
export function toStatisticParams(support: StatisticSupport) {
  const { statistic, articles, article, start } = toStatisticRow(support)
  const { id, subject, measure, value, unit, bound } = statistic
  const shown = { id, subject, measure, measureText: normalizeName(measure), value, unit, bound }
  return { ...shown, article, start, articles, body: JSON.stringify(statistic), support: encodeStatisticSupport(support) }
}

/** A row of `merge-corrections`: what it marks is looked up by the relation's id, or by the title. */
export function toCorrectionParams(support: CorrectionSupport) {
  const correction = toCorrectionFacts(support), isWithdrawal = correction.effect === 'WITHDRAWN'
  const relation = isWithdrawal ? toRelationId(correction.type, correction.source, correction.target) : '', title = isWithdrawal ? '' : normalizeName(correction.title)
  return { id: support.id, article: correction.article, relation, title, body: JSON.stringify(correction), support: encodeCorrectionSupport(support) }
}

/** A row of `merge-sources`. */
export const toSourceParams = ({ source: { id, sha256, text }, textDigest }: PreparedBatch) => ({ id, sha256, text, digest: textDigest })

const toFileColumns = ({ id, article, files }: Printing) => ({
  id, files: files.map(({ file }) => file), encodings: files.map(({ encoding }) => encoding), body: JSON.stringify(article),
})

/** A row of `merge-printings`, for facts that the change with number `since` brings. */
export const toPrintingParams = (printing: Printing, { claims, since }: { readonly claims: readonly Claim[]; readonly since: number }) => ({
  ...toFileColumns(printing), article: printing.article.id, source: printing.article.source, digest: printing.digest, claims: encodeClaims(claims), since,
})

/** A row of `set-printing-files`, for files that change with the change with number `seq`. */
export const toPrintingFilesParams = (before: StoredPrinting, after: Printing, seq: number) => ({ ...toFileColumns(after), spans: encodeSpans(changeSpans(before, after.files, seq)) })

/** A row of `merge-articles`, from all of the article's printings, and its bands where its text is at hand: what is known of them stays else. */
export function toArticleParams(printings: readonly Printing[], bandsOf: ReadonlyMap<string, string>) {
  const row = toArticleRow(printings)
  if (row === undefined) return []
  const { files, ...article } = row
  const { id, title, publishedOn = '', city = '', section = '', authors } = article
  return [{ id, title, publishedOn, city, section, authors: authors.map(({ name }) => name), files, body: JSON.stringify(article), isRead: bandsOf.has(id), bands: bandsOf.get(id) ?? '' }]
}

/** Under which id the graph keeps the evidence of what a claim says, be that rejected or not; its own where nothing can be shown of it. */
const toShownId = (claim: Claim, showing: Showing): string => placeClaim(claim, showing)?.owner ?? claim.owner

/** Rows that name the evidence of a printing: the owners that it is shown under, each once. */
export const toOwnerParams = (printing: string, claims: readonly Claim[], showing: Showing) =>
  [...new Set(claims.filter(({ about }) => about !== 'ENTITY').map((claim) => toShownId(claim, showing)))].map((owner) => ({ printing, owner }))

/** Rows of `set-evidence-owners`, for what is shown under another id than before. */
export const toTurnedEvidenceParams = (printing: string, claims: readonly Claim[], { before, after }: Showings) =>
  claims.filter(({ about }) => about === 'RELATION').map((claim) => ({ printing, claimed: claim.owner, before: toShownId(claim, before), after: toShownId(claim, after) }))
    .filter((row) => row.before !== row.after)

/** Rows of `set-mention-entities`, likewise. */
export const toTurnedMentionParams = ({ id: printing, article }: Printing, claims: readonly Claim[], { before, after }: Showings) =>
  claims.filter((claim) => claim.about === 'ENTITY' && claim.mentions > 0 && before.toShown(claim.owner) !== after.toShown(claim.owner))
    .map(({ owner }) => ({ printing, article: article.id, claimed: owner, after: after.toShown(owner) }))

/** Rows of `create-unmentioned` and `delete-unmentioned`. */
export const toUnmentionedParams = (printing: string, claims: readonly Claim[]) =>
  claims.flatMap((claim) => (claim.about === 'ENTITY' && claim.mentions === 0 ? [{ id: `${printing} ${claim.owner}`, entity: claim.owner, printing }] : []))

/** A judgement as it is kept. */
export const toJudgementBody = (judgement: Judgement): string => JSON.stringify(judgement, JUDGEMENT_FIELDS)

/** A row of `merge-judgements`. */
export const toJudgementParams = (judgement: Judgement) => ({ id: judgement.id, a: judgement.a, b: judgement.b, body: toJudgementBody(judgement) })

/** An annotation as it is kept. */
export const toAnnotationBody = (annotation: Annotation): string => JSON.stringify(annotation, ANNOTATION_FIELDS)

/** A row of `merge-annotations`. */
export const toAnnotationParams = ({ annotation, shown }: PlacedAnnotation) =>
  ({ id: annotation.id, shown, isStanding: annotation.withdrawnAt === undefined, body: toAnnotationBody(annotation) })

/** Rows of `create-mentions`. */
export const toMentionParams = (printing: string, { mentions }: ArticleFacts) =>
  mentions.map(({ article, source, entity, start, end, text }) => ({ printing, article, source, entity, start, end, text }))

const toEvidenceParams = (printing: string, owner: string, evidence: Evidence) => {
  const { article, source, start, end, quote, sentence, rule, confidence, inferredBy = '', props } = evidence
  const [sentenceStart, sentenceEnd] = sentence
  return { printing, owner, article, source, start, end, quote, sentenceStart, sentenceEnd, rule, confidence, inferredBy, props: props ? JSON.stringify(props) : '' }
}

/** Rows of `create-evidence`. */
export function toAllEvidenceParams(printing: string, { relations, statistics, corrections = [] }: ArticleFacts) {
  const ofRelations = relations.flatMap((relation) => relation.evidence.map((piece) => toEvidenceParams(printing, toStoredRelationId(relation), piece)))
  const ofOthers = [...statistics, ...corrections].flatMap(({ id, evidence }) => evidence.map((piece) => toEvidenceParams(printing, id, piece)))
  return [...ofRelations, ...ofOthers]
}
