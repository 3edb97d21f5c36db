import type { Correction } from '../../../model/correction.js'
import type { Entity } from '../../../model/entity.js'
import type { ArticleFacts, GraphBatch } from '../../../model/graph-batch.js'
import { compareColumns } from '../../../model/order.js'
import type { EvidenceList, Relation, Statistic } from '../../../model/relation.js'
import type { Claim } from '../../claims.js'
import type { Printing, SourceFile } from '../../printings.js'
import { runPortions, type CypherReader, type CypherSession } from '../cypher-session.js'
import { toOwnerParams } from '../change-rows.js'
import { findShowing } from '../redirects.js'
import { findClaims, findTouchedPrintings } from '../load-before.js'
import { getSourceRecords } from './articles.js'
import { groupRecords, toEvidenceList } from './evidence.js'
import { sortEvidence, toMention, toSource, type EvidenceRecord, type MentionRecord } from '../rows.js'

const SOURCES_A_PAGE = 100

type ByOwner = ReadonlyMap<string, readonly EvidenceRecord[]>

interface PrintingFacts {
  readonly printing: Printing
  readonly claims: readonly Claim[]
  readonly mentions: readonly MentionRecord[]
  readonly evidence: ByOwner
}

const toEntities = ({ claims }: PrintingFacts): readonly Entity[] => claims.flatMap((claim) => (claim.about === 'ENTITY' ? [claim.entity] : []))

const evidenceOf = ({ owner }: Claim, evidence: ByOwner): EvidenceList | undefined => toEvidenceList(sortEvidence(evidence.get(owner) ?? []))

function toRelation(claim: Claim, evidence: ByOwner): readonly Relation[] {
  const list = evidenceOf(claim, evidence)
  if (claim.about !== 'RELATION' || list === undefined) return []
  const { owner: id, type, source, target, basis, props } = claim
  return [{ id, type, source, target, basis, ...(props && { props }), evidence: list }]
}

function toStatistic(claim: Claim, evidence: ByOwner): readonly Statistic[] {
  const list = evidenceOf(claim, evidence)
  return claim.about === 'STATISTIC' && list !== undefined ? [{ ...claim.statistic, evidence: list }] : []
}

function toCorrection(claim: Claim, evidence: ByOwner): readonly Correction[] {
  const list = evidenceOf(claim, evidence)
  return claim.about === 'CORRECTION' && list !== undefined ? [{ ...claim.correction, evidence: list }] : []
}

const toMentions = ({ mentions }: PrintingFacts) =>
  [...mentions].sort((a, b) => compareColumns([a.start, a.end, a.entity], [b.start, b.end, b.entity])).map(toMention)

function toFacts(facts: PrintingFacts, file: string): ArticleFacts {
  const corrections = facts.claims.flatMap((claim) => toCorrection(claim, facts.evidence))
  return {
    article: { ...facts.printing.article, file },
    entities: toEntities(facts),
    mentions: toMentions(facts),
    relations: facts.claims.flatMap((claim) => toRelation(claim, facts.evidence)),
    statistics: facts.claims.flatMap((claim) => toStatistic(claim, facts.evidence)),
    ...(corrections.length > 0 && { corrections }),
  }
}

async function loadPrintings(session: CypherSession, printings: readonly Printing[]): Promise<readonly PrintingFacts[]> {
  const claims = await findClaims(session, printings.map(({ id }) => id))
  const rows = printings.map(({ id, article }) => ({ printing: id, article: article.id }))
  const toShown = await findShowing(session, claims.values())
  const owners = [...claims].flatMap(([printing, said]) => toOwnerParams(printing, said, toShown))
  const mentions = await runPortions<{ mention: MentionRecord }>(session, { name: 'get-mentions-of-printings' }, { key: 'rows', values: rows })
  const evidence = await runPortions<{ evidence: EvidenceRecord }>(session, { name: 'get-evidence-of-printings' }, { key: 'rows', values: owners })
  const mentionsOf = groupRecords(mentions.map(({ mention }) => ({ ...mention, entity: mention.claimed ?? mention.entity })), ({ printing }) => printing)
  const evidenceOf = groupRecords(evidence.map((answer) => answer.evidence), ({ printing }) => printing)
  return printings.map((printing) => ({
    printing, claims: [...(claims.get(printing.id) ?? [])].sort((a, b) => compareColumns([a.about, a.owner], [b.about, b.owner])),
    mentions: mentionsOf.get(printing.id) ?? [], evidence: groupRecords(evidenceOf.get(printing.id) ?? [], ({ owner, claimed }) => claimed ?? owner),
  }))
}

/** What each of some printings says. */
export const loadFacts = async (session: CypherSession, printings: readonly Printing[]): Promise<readonly ArticleFacts[]> =>
  (await loadPrintings(session, printings)).map((facts) => toFacts(facts, facts.printing.article.file))

const toPlace = ({ printing: { article } }: PrintingFacts) => [article.segments[0]?.[0] ?? 0, article.id]

/** One batch for each file that carries the source: together they say all that the graph knows of it. */
async function readSource(session: CypherSession, id: string): Promise<readonly GraphBatch[]> {
  const [record] = await getSourceRecords(session, [id])
  if (record === undefined) return []
  const printings = await findTouchedPrintings(session, { articles: [], sources: [id] })
  const facts = [...(await loadPrintings(session, printings))].sort((a, b) => compareColumns(toPlace(a), toPlace(b)))
  const toBatch = ({ file, encoding }: SourceFile): GraphBatch => {
    const carried = facts.filter(({ printing }) => printing.files.some((other) => other.file === file))
    return { source: { ...toSource(record), file, encoding }, articles: carried.map((each) => toFacts(each, file)) }
  }
  return record.files.map((file, index) => toBatch({ file, encoding: record.encodings[index] ?? '' }))
}

const findSourceIds = (session: CypherSession, id: string): Promise<readonly { readonly id: string }[]> =>
  session.run({ name: 'find-source-ids' }, { id, limit: SOURCES_A_PAGE })

/** `GraphView.readBatches`: one source at a time is in memory. */
export async function* readBatches(reader: CypherReader): AsyncGenerator<GraphBatch> {
  let last: string | undefined = ''
  while (last !== undefined) {
    const after: string = last
    const page = await reader.read((session) => findSourceIds(session, after))
    for (const { id } of page) yield* await reader.read((session) => readSource(session, id))
    last = page.at(-1)?.id
  }
}
