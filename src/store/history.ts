import { compareText } from '../model/order.js'
import type { Claim } from './claims.js'
import { toEffect } from './change-shifts.js'
import { standsAt } from './file-spans.js'
import type { HistoryRow, LogEntry } from './log-entry.js'

/** What a printing said of one thing, and during which changes it stood so. */
export interface Version {
  readonly article: string
  readonly title: string
  /** The change that brought it; 0: before the log began. */
  readonly since: number
  /** The change that ended it; 0: it still stands. */
  readonly until: number
  readonly claim: Claim
}

const standsAfter = (seq: number) => ({ since, until }: Version): boolean => standsAt(seq, [since, until])

const toArticles = (versions: readonly Version[]): ReadonlySet<string> => new Set(versions.map(({ article }) => article))

/** Where a figure stands on its page is no part of what is said. */
const withoutPlace = (claim: Claim): object => ({ ...claim, start: 0 })

/** All that is said, article by article, as one text: equal texts say the same. A second printing of an article adds nothing to it. */
const toSaid = (versions: readonly Version[]): string =>
  JSON.stringify([...new Set(versions.map(({ article, claim }) => JSON.stringify([article, withoutPlace(claim)])))].sort(compareText))

/** Before the log began nobody noted anything. */
const toUnknown = (seq: number): LogEntry => ({ seq, at: '', by: '', op: 'WRITE', reason: '', what: [] })

/** What one change did to a thing; nothing where it said the same of it as before. */
function toRow(versions: readonly Version[], entry: LogEntry): readonly HistoryRow[] {
  const [before, after] = [versions.filter(standsAfter(entry.seq - 1)), versions.filter(standsAfter(entry.seq))]
  if (toSaid(before) === toSaid(after)) return []
  const [gone, come] = [before.filter(version => !after.includes(version)), after.filter(version => !before.includes(version))]
  const titles = new Map([...gone, ...come].map(({ article, title }) => [article, title]))
  const articles = [...titles].sort(([a], [b]) => compareText(a, b)).map(([id, title]) => ({ id, title, isThere: after.some(({ article }) => article === id) }))
  const [from, to] = [toArticles(before).size, toArticles(after).size]
  return [{ ...entry, effect: from === to ? 'RESTATED' : toEffect(from, to), before: from, after: to, articles }]
}

/** Which changes added, weakened, strengthened, restated or removed a thing, from its versions and the log's entries; earliest first. */
export function toHistory(versions: readonly Version[], entries: readonly LogEntry[]): readonly HistoryRow[] {
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]))
  const seqs = [...new Set(versions.flatMap(({ since, until }) => (until === 0 ? [since] : [since, until])))].sort((a, b) => a - b)
  return seqs.flatMap((seq) => toRow(versions, bySeq.get(seq) ?? toUnknown(seq)))
}
