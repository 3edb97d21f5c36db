import type { GraphStore } from '../store/graph-store.js'

/** What the command line needs of a graph, be it opened here or served by another process. */
export type SharedGraph = Pick<GraphStore, 'write' | 'writeAll' | 'change' | 'getStats' | 'getSources' | 'readBatches' | 'getHistory' | 'findLog' | 'close'>
