import type { Mention } from '../../../model/entity.js'
import type { Evidence, EvidenceList } from '../../../model/relation.js'
import type { Page, PageRequest } from '../../graph-store.js'
import { decodeKey, mapPage, toLimit, toPage } from '../../page-keys.js'
import { runPortions, type CypherParams, type CypherSession } from '../cypher-session.js'
import { sortEvidence, toMention, type EvidenceRecord, type MentionRecord } from '../rows.js'

/** Records by one of their columns. */
export function groupRecords<Record, Key>(records: readonly Record[], toKey: (record: Record) => Key): ReadonlyMap<Key, readonly Record[]> {
  const groups = new Map<Key, Record[]>()
  for (const record of records) {
    const group = groups.get(toKey(record))
    if (group) group.push(record)
    else groups.set(toKey(record), [record])
  }
  return groups
}

/** The evidence of relations and statistics, by owner. */
export async function getEvidenceMap(session: CypherSession, owners: readonly string[]): Promise<ReadonlyMap<string, readonly Evidence[]>> {
  const values = [...new Set(owners)]
  const found = await runPortions<{ evidence: EvidenceRecord }>(session, { name: 'get-evidence' }, { key: 'owners', values })
  const groups = groupRecords(found.map(({ evidence }) => evidence), ({ owner }) => owner)
  return new Map([...groups].map(([owner, records]) => [owner, sortEvidence(records)]))
}

/** The list as one that is known not to be empty; `undefined` where it is. */
export function toEvidenceList(evidence: readonly Evidence[] = []): EvidenceList | undefined {
  const [first, ...rest] = evidence
  return first && [first, ...rest]
}

/** What `GraphView.findMentions` takes. */
export type MentionQuery = PageRequest & { readonly entity?: string; readonly article?: string }

function runMentions(session: CypherSession, { entity, article }: MentionQuery, params: CypherParams): Promise<readonly { readonly mention: MentionRecord }[]> {
  if (entity !== undefined) return session.run({ name: 'find-mentions-of-entity' }, { ...params, entity, article: article ?? '' })
  if (article !== undefined) return session.run({ name: 'find-mentions-of-article' }, { ...params, article })
  return session.run({ name: 'find-mentions' }, params)
}

/** `GraphView.findMentions`. */
export async function findMentions(session: CypherSession, query: MentionQuery): Promise<Page<Mention>> {
  const [afterArticle, afterSource, afterStart, afterEnd, afterEntity] = decodeKey(query.after, ['', '', -1, -1, ''])
  const params = { afterArticle, afterSource, afterStart, afterEnd, afterEntity, limit: toLimit(query) }
  const found = (await runMentions(session, query, params)).map(({ mention }) => mention)
  return mapPage(toPage(found, query, ({ article, source, start, end, entity }) => [article, source, start, end, entity]), toMention)
}
