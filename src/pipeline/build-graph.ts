import type { ParsedArticle, SourceDocument } from '../model/article.js'
import type { GraphBatch } from '../model/graph-batch.js'
import { parsePage } from '../text/parse-page.js'
import { toSourceDocument, type SourceFile } from '../text/read-source.js'
import type { Extractor } from './extractor.js'

/** A report printed twice on one page is read once: one article stands once in a source. */
const toDistinct = <Item extends { readonly article: { readonly id: string } }>(items: readonly Item[]): Item[] => {
  const first = new Map<string, Item>()
  for (const item of items) if (!first.has(item.article.id)) first.set(item.article.id, item)
  return [...first.values()]
}

/** The articles of a page, each once. */
export const findArticles = (source: SourceDocument): ParsedArticle[] => toDistinct(parsePage(source))

/** The facts of a page whose text is known. */
export const buildGraph = (source: SourceDocument, extractor: Extractor): GraphBatch =>
  ({ source, articles: findArticles(source).map(article => extractor.extract(source, article)) })

/**
 * The facts of a file: bytes → text → articles → facts; of a document whose text is known from there on.
 * @throws WenmaiError `BAD_INPUT` where the file cannot be used
 */
export const buildGraphOfFile = (file: SourceFile | SourceDocument, extractor: Extractor): GraphBatch => buildGraph('text' in file ? file : toSourceDocument(file), extractor)
