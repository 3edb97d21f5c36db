import { readdirSync, readFileSync } from 'node:fs'
import type { Author, SourceDocument } from '../../src/model/article.js'
import { sha256, toSourceId } from '../../src/model/ids.js'

/** One article of a page as it should be read; `asides` may stand anywhere behind a sentence's end. */
export interface GoldArticle {
  readonly title: string
  readonly authors: readonly Author[]
  readonly segments: readonly (readonly [number, number])[]
  readonly asides?: readonly (readonly [number, number])[]
}

/** A page's text with its articles. */
export interface GoldPage {
  readonly name: string
  readonly source: SourceDocument
  readonly articles: readonly GoldArticle[]
}

/** Makes a source document of a text. */
export function toSource(text: string, file = 'page.txt'): SourceDocument {
  const hash = sha256(text)
  return { id: toSourceId(hash), file, encoding: 'utf-8', sha256: hash, text }
}

/** The cases of a fixture folder, in order of their names. */
export function readGoldPages(folder: 'pages' | 'reports'): GoldPage[] {
  const root = new URL(`./fixtures/${folder}/`, import.meta.url)
  return readdirSync(root).filter(file => file.endsWith('.json')).sort().map(file => {
    const gold = JSON.parse(readFileSync(new URL(file, root), 'utf8')) as { source: string; articles: GoldArticle[] }
    return { name: file.replace('.json', ''), source: toSource(readFileSync(new URL(gold.source, root), 'utf8'), gold.source), articles: gold.articles }
  })
}

/** The text without any blanks, for titles that differ in them only. */
export const squash = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')
