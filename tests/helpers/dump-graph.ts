import type { GraphBatch } from '../../src/model/graph-batch.js'
import type { GraphView, Page, PageRequest } from '../../src/store/graph-store.js'

/** Every row of a list, read page by page. */
export async function readAll<Row>(readPage: (page: PageRequest) => Promise<Page<Row>>, first = 1000): Promise<readonly Row[]> {
  const rows: Row[] = []
  let page = await readPage({ first })
  rows.push(...page.rows)
  while (page.hasNextPage) {
    page = await readPage({ first, after: page.keys.at(-1) ?? '' })
    rows.push(...page.rows)
  }
  return rows
}

/** All batches of a graph. */
export async function readAllBatches(view: Pick<GraphView, 'readBatches'>): Promise<readonly GraphBatch[]> {
  const batches: GraphBatch[] = []
  for await (const batch of view.readBatches()) batches.push(batch)
  return batches
}

/** All that a graph answers, as plain values: equal dumps are equal graphs. */
export async function dumpGraph(view: GraphView) {
  const entities = await readAll((page) => view.findEntities(page))
  const neighbours = await Promise.all(entities.map(({ id }) => readAll((page) => view.findNeighbours({ ...page, id, direction: 'OUT' }))))
  const relations = neighbours.flat().map(({ relation }) => relation)
  const statistics = await readAll((page) => view.findStatistics(page)), articles = await readAll((page) => view.findArticles(page)), ids = articles.map(({ id }) => id)
  return {
    entities, relations, statistics, articles,
    evidence: await view.getEvidence(relations.map(({ id }) => id)),
    corrections: await view.getCorrections([...relations, ...statistics].map(({ id }) => id)),
    correctedArticles: await view.getCorrectionsOf(ids, 'TO'),
    correctingArticles: await view.getCorrectionsOf(ids, 'BY'),
    mentions: await readAll((page) => view.findMentions(page)),
    links: await readAll((page) => view.findCompanyProgrammes(page)),
    batches: await readAllBatches(view),
    stats: await view.getStats(),
  }
}
