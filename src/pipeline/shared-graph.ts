import type { ResolvedGraph } from './who-is-who/resolved-graph.js'

/** What the command line needs of a graph, be it opened here or served by another process. */
export type SharedGraph = Pick<ResolvedGraph,
  | 'write' | 'writeAll' | 'change' | 'settle' | 'judge' | 'split' | 'withdraw' | 'findCases' | 'explain' | 'annotate' | 'withdrawAnnotations'
  | 'getStats' | 'getSources' | 'findSources' | 'readBatches' | 'getHistory' | 'findLog' | 'findJudgements' | 'findAnnotations' | 'searchEntities' | 'close'>
