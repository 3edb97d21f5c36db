import type { ArticleFacts } from '../../model/graph-batch.js'
import type { Claim } from '../claims.js'
import { encodeClaims } from '../claims-text.js'
import { encodeSpans } from '../file-spans.js'
import type { ChangePlan } from '../plan-change.js'
import type { StoredPrinting } from '../printings.js'
import { sendPortions, type CypherSession } from './cypher-session.js'
import { getSourceRecords } from './read/articles.js'
import { loadFacts } from './read/batches.js'

/** What an archived printing said, but for its article. */
export type PastFacts = Omit<ArticleFacts, 'article'>

interface Gone {
  readonly printing: StoredPrinting
  readonly claims: readonly Claim[]
  readonly facts: PastFacts
}

/** A row of `create-past-printings`. */
const toPastParams = ({ printing, claims, facts }: Gone, until: number) => {
  const { id, article, files, digest, since, spans } = printing
  return {
    id: `${id} ${since}`, article: article.id, source: article.source, files: files.map(({ file }) => file), encodings: files.map(({ encoding }) => encoding), spans: encodeSpans(spans),
    digest, body: JSON.stringify(article), claims: encodeClaims(claims), owners: claims.map(({ owner }) => owner), facts: JSON.stringify(facts), since, until,
  }
}

/** Facts as they are kept: without the article, whose file may change. */
const toPastFacts = ({ article: _, ...facts }: ArticleFacts): PastFacts => facts

/** Keeps what a change (with number `seq`) takes away, so that the graph can be told as it stood before. To be done before anything is taken away. */
export async function archive(session: CypherSession, { replacements, claimsBefore }: ChangePlan, { seq, goneSources }: { readonly seq: number; readonly goneSources: readonly string[] }): Promise<void> {
  const printings = replacements.flatMap(({ before, keepsFacts }) => (before && !keepsFacts ? [before] : []))
  if (printings.length === 0) return
  const facts = await loadFacts(session, printings)
  const gone = printings.map((printing, index): Gone => {
    const said = facts[index]
    return { printing, claims: claimsBefore.get(printing.id) ?? [], facts: said ? toPastFacts(said) : { entities: [], mentions: [], relations: [], statistics: [] } }
  })
  await sendPortions(session, { name: 'create-past-printings' }, { things: gone, toRow: (one) => toPastParams(one, seq) })
  const sources = await getSourceRecords(session, goneSources)
  await sendPortions(session, { name: 'merge-past-sources' }, { things: sources, toRow: ({ id, sha256, text }) => ({ id, sha256, text }) })
}
