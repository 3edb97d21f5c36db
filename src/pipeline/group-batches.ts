import type { GraphBatch } from '../model/graph-batch.js'

/** What one change takes at most: enough that what a change itself costs does not count, little enough to be held in memory. */
const MAX_FACTS = 10_000
/** UTF-16 code units of sources. */
const MAX_TEXT = 4_000_000

const countFacts = ({ articles }: GraphBatch): number =>
  articles.reduce((sum, { entities, mentions, relations, statistics, corrections = [] }) => sum + entities.length + mentions.length + 2 * relations.length + 2 * statistics.length + 2 * corrections.length, 1)

/** The batches in groups to be written at once; a batch that is too large stands alone. Memory holds one group. */
export async function* groupBatches(batches: AsyncIterable<GraphBatch>, maxFacts = MAX_FACTS): AsyncGenerator<readonly GraphBatch[]> {
  let group: GraphBatch[] = [], facts = 0, text = 0
  for await (const batch of batches) {
    const [moreFacts, moreText] = [countFacts(batch), batch.source.text.length]
    if (group.length > 0 && (facts + moreFacts > maxFacts || text + moreText > MAX_TEXT)) {
      yield group
      group = []
      facts = text = 0
    }
    group.push(batch)
    facts += moreFacts
    text += moreText
  }
  if (group.length > 0) yield group
}
