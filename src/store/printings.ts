import type { Article, SourceDocument } from '../model/article.js'
import { toCanonicalFacts } from '../model/canonical-facts.js'
import type { ArticleFacts } from '../model/graph-batch.js'
import { sha256 } from '../model/ids.js'
import { compareText } from '../model/order.js'
import type { FileSpan } from './file-spans.js'
import type { ArticleRow } from './graph-store.js'

/** A file that carries a source's text. */
export interface SourceFile {
  readonly file: string
  readonly encoding: string
}

/** An article in one source, as it was written, with the files that carry it. */
export interface Printing {
  /** `article source`. */
  readonly id: string
  /** The article as given; its `file` is the first of `files`. */
  readonly article: Article
  /** Sorted by file; at least one. */
  readonly files: readonly SourceFile[]
  /** SHA-256 of the facts: the same facts again change nothing. */
  readonly digest: string
}

/** A printing as the graph holds it. */
export interface StoredPrinting extends Printing {
  /** Number of the change that brought its facts; 0: before the log began. */
  readonly since: number
  /** Which files carried it when; none where its files have been the same since then. */
  readonly spans: readonly FileSpan[]
}

const mergeFiles = (files: readonly SourceFile[]): readonly SourceFile[] => {
  const byFile = new Map(files.map((file) => [file.file, file]))
  return [...byFile.values()].sort((a, b) => compareText(a.file, b.file))
}

/** The digest of the facts, whatever their order and file. */
export const toDigest = (facts: ArticleFacts): string => sha256(JSON.stringify(toCanonicalFacts({ ...facts, article: { ...facts.article, file: '' } })))

/** A batch's article as it is to be printed; the digest is that of its facts. */
interface Draft {
  readonly id: string
  readonly facts: ArticleFacts
  readonly digest: string
}

/** The printing that a batch's article becomes; the files of an earlier printing of the same text stay. */
export function toPrinting({ id, facts, digest }: Draft, { file, encoding }: SourceDocument, before: Printing | undefined): Printing {
  const files = mergeFiles([...(before?.files ?? []), { file, encoding }])
  return { id, article: { ...facts.article, file: files[0]?.file ?? file }, files, digest }
}

/** The printing without some of its files; nothing where it has no other. */
export function withoutFiles(printing: Printing, gone: ReadonlySet<string>): Printing | undefined {
  const files = printing.files.filter(({ file }) => !gone.has(file))
  if (files.length === printing.files.length) return printing
  const [first] = files
  return first && { ...printing, article: { ...printing.article, file: first.file }, files }
}

/** True where writing `after` over `before` would change nothing. */
export const isSamePrinting = (before: Printing | undefined, after: Printing): boolean =>
  before !== undefined && before.digest === after.digest && JSON.stringify(before.files) === JSON.stringify(after.files)

/** All files of some printings, sorted. */
export const toFiles = (printings: readonly Pick<Printing, 'files'>[]): readonly SourceFile[] => mergeFiles(printings.flatMap(({ files }) => files))

/** The article as the graph shows it: the printing with the smallest source id, with the files of all. */
export function toArticleRow(printings: readonly Printing[]): ArticleRow | undefined {
  const [first] = [...printings].sort((a, b) => compareText(a.article.source, b.article.source))
  return first && { ...first.article, files: toFiles(printings).map(({ file }) => file) }
}
