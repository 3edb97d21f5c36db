import type { SharedGraph } from '../pipeline/shared-graph.js'
import { openGraph } from '../wiring.js'
import type { CommandContext } from './command.js'

/** Opens the graph, here or through a running server, for the length of some work. */
export async function withGraph<Result>({ config, terminal }: CommandContext, work: (graph: SharedGraph) => Promise<Result>): Promise<Result> {
  const progress = terminal.startProgress('catching up with the journal')
  const graph = await openGraph(config, { onReplay: progress.update, onNotice: terminal.tell }).finally(progress.stop)
  try {
    return await work(graph)
  } finally {
    await graph.close()
  }
}
