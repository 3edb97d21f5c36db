import type { Mention } from '../../model/entity.js'
import type { ReviewCase, ReviewQuote, ReviewSide } from '../../model/review.js'
import type { Proposal } from '../../resolve/identity/proposals.js'
import type { GraphView } from '../../store/graph-store.js'

type Graph = Pick<GraphView, 'getEntities' | 'findMentions' | 'getArticles' | 'getSources'>

const MOST_QUOTES = 3
const MENTIONS_LOOKED_AT = 50
/** Longer ones are cut: a table has no sentences. */
const MOST_UNITS = 120
const SENTENCE_END = /[。！？；\n]/u

/** The sentence around a span of a text. */
function toSentence(text: string, { start, end }: Pick<Mention, 'start' | 'end'>): string {
  let from = start, to = end
  while (from > 0 && start - from < MOST_UNITS && !SENTENCE_END.test(text[from - 1] ?? '')) from -= 1
  while (to < text.length && to - end < MOST_UNITS && !SENTENCE_END.test(text[to] ?? '')) to += 1
  return text.slice(from, Math.min(to + 1, text.length)).trim()
}

/** One mention of each of a few articles. */
async function findQuotes(graph: Graph, entity: string): Promise<readonly ReviewQuote[]> {
  const { rows } = await graph.findMentions({ entity, first: MENTIONS_LOOKED_AT })
  const chosen = rows.filter(({ article }, index) => rows.findIndex((other) => other.article === article) === index).slice(0, MOST_QUOTES)
  const articles = await graph.getArticles(chosen.map(({ article }) => article)), sources = await graph.getSources(chosen.map(({ source }) => source))
  return chosen.map((mention, index) => {
    const { title = '', publishedOn } = articles[index] ?? {}
    return { article: mention.article, title, ...(publishedOn !== undefined && { publishedOn }), text: toSentence(sources[index]?.text ?? '', mention) }
  })
}

async function describeSide(graph: Graph, id: string): Promise<ReviewSide | undefined> {
  const [entity] = await graph.getEntities([id])
  if (!entity) return undefined
  const { type, name, aliases, mentionCount, articleCount } = entity
  return { id, type, name, aliases, mentionCount, articleCount, quotes: await findQuotes(graph, id) }
}

/** Proposals with what articles say of both sides. */
export async function describeCases(graph: Graph, proposals: readonly Proposal[]): Promise<readonly ReviewCase[]> {
  const cases: ReviewCase[] = []
  for (const { a, b, profiles, score, reasons } of proposals) {
    const one = await describeSide(graph, a), other = await describeSide(graph, b)
    if (one && other) cases.push({ profiles, score, reasons, a: one, b: other })
  }
  return cases
}
