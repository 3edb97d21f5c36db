import type { ParsedArticle, SourceDocument } from '../../src/model/article.js'
import { sha256, toArticleId, toSourceId } from '../../src/model/ids.js'

/** A source of that text. */
export function toSource(text: string, file = 'report.txt'): SourceDocument {
  const hash = sha256(text)
  return { id: toSourceId(hash), file, encoding: 'utf-8', sha256: hash, text }
}

/** An article whose every line is a paragraph; the first is the headline where `headline` is true. */
export function toArticle(source: SourceDocument, headline = false): ParsedArticle {
  let at = 0
  const segments = source.text.split('\n').flatMap((line, index) => {
    const start = at
    at += line.length + 1
    return line.trim() === '' ? [] : [{ start, end: start + line.length, role: headline && index === 0 ? 'headline' as const : 'body' as const, continues: false }]
  })
  const hash = sha256(source.text)
  return { article: { id: toArticleId(hash), source: source.id, file: source.file, title: '', authors: [], segments: segments.map(({ start, end }) => [start, end]), sha256: hash }, segments, bylines: [] }
}
