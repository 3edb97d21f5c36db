import type { SupportShift } from './graph-store.js'

/** An entry of the log: who changed the graph, when, and what for. */
export interface LogEntry {
  /** Number of the change, from 1; 0 for what stood before the log began. */
  readonly seq: number
  /** ISO instant; '' where nobody noted it. Never before that of the entry before. */
  readonly at: string
  readonly by: string
  /** `JUDGE`: only who is who was judged or worked out anew; `ANNOTATE`: only facts were confirmed, rejected or named by hand; `READ`: texts were read by other rules and say the same. */
  readonly op: 'WRITE' | 'REMOVE' | 'REPLACE' | 'JUDGE' | 'ANNOTATE' | 'READ'
  readonly reason: string
  /** What was named: articles and files that went, files that came, judgements, annotations. */
  readonly what: readonly string[]
}

/** What a change did to the support of one thing; `RESTATED`: as many articles support it, but others, or otherwise. */
export type HistoryEffect = SupportShift['effect'] | 'RESTATED'

/** One step in the life of an entity, a relation, a statistic or a correction. */
export interface HistoryRow extends LogEntry {
  readonly effect: HistoryEffect
  /** Articles that supported it before and after. */
  readonly before: number
  readonly after: number
  /** Articles whose support came, went or changed; `isThere`: they support it now that the change is made. */
  readonly articles: readonly { readonly id: string; readonly title: string; readonly isThere: boolean }[]
}
