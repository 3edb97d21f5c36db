import type { Props } from '../../src/model/entity.js'
import type { ArticleFacts } from '../../src/model/graph-batch.js'
import { annotate } from '../../src/pipeline/annotate.js'
import { createExtractor, type Extractor } from '../../src/pipeline/extractor.js'
import { JiebaTokenizer } from '../../src/text/jieba-tokenizer.js'
import { toArticle, toSource } from './page.js'
import { gazetteer } from './seed-lists.js'

export { toArticle, toSource } from './page.js'
export { gazetteer, seedLists } from './seed-lists.js'


/** Loads the tokenizer's dictionary, about a second: tests that need only lists or pages import them from their own files. */
export const tokenizer = new JiebaTokenizer()
export const extractor: Extractor = createExtractor({ tokenizer, gazetteer })

/** The facts of a text, each line of it a paragraph. */
export function factsOf(text: string, headline = false): ArticleFacts {
  const source = toSource(text)
  return extractor.extract(source, toArticle(source, headline))
}

/** `RECEIVED 甲公司 → 省级绿色工厂`, one a relation, division tables left out. */
export function relationsOf(text: string, headline = false): string[] {
  const { entities, relations } = factsOf(text, headline)
  const name = (id: string): string => entities.find(entity => entity.id === id)?.name ?? id
  return relations.filter(({ type }) => type !== 'PART_OF').map(({ type, source, target }) => `${type} ${name(source)} → ${name(target)}`).sort()
}

/** `Company 冰轮环境`, one an entity that the text names. */
export function entitiesOf(text: string, headline = false): string[] {
  const { entities, mentions } = factsOf(text, headline)
  return entities.filter(({ id }) => mentions.some(({ entity }) => entity === id)).map(({ type, name }) => `${type} ${name}`).sort()
}

/** `烟台市 1200 人 OVER`, one a figure. */
export function figuresOf(text: string, headline = false): string[] {
  const { entities, statistics } = factsOf(text, headline)
  return statistics.map(({ subject, value, unit, bound }) => `${entities.find(({ id }) => id === subject)?.name ?? subject} ${String(value)} ${unit} ${bound}`)
}

/** `WITHDRAWN RECEIVED 甲公司 → 省级绿色工厂`, `CORRECTED 《标题》 2025-11-03 “错”→“对”`, one a correction. */
export function correctionsOf(text: string, about: { readonly title?: string; readonly publishedOn?: string } = {}): string[] {
  const source = toSource(text), { article, ...parsed } = toArticle(source)
  const { entities, corrections = [] } = extractor.extract(source, { ...parsed, article: { ...article, ...about } })
  const name = (id: string): string => entities.find(entity => entity.id === id)?.name ?? id
  return corrections.map(correction => {
    if (correction.effect === 'WITHDRAWN') return `WITHDRAWN ${correction.type} ${name(correction.source)} → ${name(correction.target)}`
    const { title, date = '', wrong = '', right = '' } = correction
    return `CORRECTED 《${title}》 ${date} “${wrong}”→“${right}”`
  }).sort()
}

/** What a text says, as plain strings: `Company 甲公司`, `ORGANIZED:HOST 甲局 → 乙大赛`, `甲公司 12 家 EXACT`. */
export interface Said {
  readonly entities: readonly string[]
  readonly relations: readonly string[]
  readonly statistics: readonly string[]
}

/** Reads a text whose every line is a paragraph; a relation carries its role where it has one. */
export function read(text: string, headline = false): Said {
  const { entities, relations } = factsOf(text, headline)
  const name = (id: string): string => entities.find(entity => entity.id === id)?.name ?? id
  const role = (props: Props | undefined): string => props?.['role'] === undefined ? '' : `:${String(props['role'])}`
  const said = relations.map(({ type, source, target, props }) => `${type}${role(props)} ${name(source)} → ${name(target)}`)
  return { entities: entitiesOf(text, headline), relations: said.sort(), statistics: figuresOf(text, headline) }
}

/** `厂房明亮 ← 甲公司`, one a clause: its words, and whom it speaks of. */
export function clausesOf(text: string, headline = false): string[] {
  const source = toSource(text)
  const { document } = annotate(source, toArticle(source, headline), { tokenizer, gazetteer })
  return document.clauses.map(({ line, from, to, subject }) => `${document.view.slice(line.atoms[from]?.start, line.atoms[to - 1]?.end)} ← ${subject.entities.map(({ name }) => name).join('、')}`)
}
