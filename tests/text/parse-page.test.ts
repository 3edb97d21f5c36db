import { describe, expect, it } from 'vitest'
import type { ParsedArticle } from '../../src/model/article.js'
import { parsePage } from '../../src/text/parse-page.js'
import { readGoldPages, squash, toSource, type GoldArticle, type GoldPage } from './gold-page.js'

const authorsOf = (authors: readonly { name: string; role: string }[]): string[] => authors.map(({ name, role }) => `${squash(name)} ${role}`).sort()

const positionsOf = (text: string, segments: readonly (readonly [number, number])[]): number[] =>
  segments.flatMap(([start, end]) => Array.from({ length: end - start }, (_, i) => start + i)).filter(i => /\S/u.test(text.charAt(i)))

const findParsed = (parsed: readonly ParsedArticle[], gold: GoldArticle): ParsedArticle | undefined =>
  parsed.find(({ article }) => squash(article.title) === squash(gold.title))

/** Characters that the article should have and has not, and the other way round. */
function findMisplaced({ source }: GoldPage, gold: GoldArticle, parsed: ParsedArticle): string {
  const want = new Set(positionsOf(source.text, gold.segments))
  const have = new Set(positionsOf(source.text, parsed.article.segments))
  return [...[...want].filter(i => !have.has(i)), ...[...have].filter(i => !want.has(i))].map(i => source.text.charAt(i)).join('')
}

/** What is read in a row, asides left out. */
function mainText({ source }: GoldPage, gold: GoldArticle, segments: readonly (readonly [number, number])[]): string {
  const asides = new Set(positionsOf(source.text, gold.asides ?? []))
  return positionsOf(source.text, segments).filter(i => !asides.has(i)).map(i => source.text.charAt(i)).join('')
}

describe.each(['pages', 'reports'] as const)('%s', folder => {
  it.each(readGoldPages(folder).map(page => [page.name, page] as const))('%s', (_, page) => {
    const parsed = parsePage(page.source)
    expect(parsed.map(({ article }) => squash(article.title)).sort()).toEqual(page.articles.map(({ title }) => squash(title)).sort())
    for (const gold of page.articles) {
      const found = findParsed(parsed, gold)
      if (!found) throw new Error(`no article is titled ${gold.title}`)
      expect(authorsOf(found.article.authors)).toEqual(authorsOf(gold.authors))
      expect(findMisplaced(page, gold, found)).toBe('')
      expect(mainText(page, gold, found.article.segments)).toBe(mainText(page, gold, gold.segments))
    }
  })
})

describe('what an article tells beside its text', () => {
  const page = ['烟台日报 2025年11月27日 星期四 A02 要闻', '', '海阳核电供暖', '副题：惠及四十万居民', '', '本报讯（YMG全媒体记者 钟嘉琳）日前，海阳核能供暖', '', '图为海阳核电的供热首站。YMG全媒体记者 唐克 摄', '', '工程投运，惠及居民四十万人。', '', '热线：0535-6601234'].join('\n')
  const [parsed] = parsePage(toSource(page))

  it('takes date and section from the head of the page', () => expect(parsed?.article).toMatchObject({ publishedOn: '2025-11-27', section: '要闻' }))
  it('sets a subtitle apart only where it is marked as one', () => expect(parsed?.article).toMatchObject({ title: '海阳核电供暖', subtitle: '惠及四十万居民' }))
  it('keeps the place of a name and of the medium before its role', () => {
    const [byline] = parsed?.bylines ?? []
    expect(byline && page.slice(byline.start, byline.end)).toBe('钟嘉琳')
    expect(byline?.medium && page.slice(byline.medium.start, byline.medium.end)).toBe('YMG全媒体')
  })
  it('marks the segment that goes on with a broken sentence', () => {
    const { text } = toSource(page)
    expect(parsed?.segments.filter(segment => segment.continues).map(({ start, end }) => text.slice(start, end))).toContain('工程投运，惠及居民四十万人。')
  })
})

describe('headline lines', () => {
  const titleOf = (first: string): string | undefined => parsePage(toSource(`${first}\n乳山市总工会走访环卫工人\n\n本报讯（记者 宫晓丽）7月12日，乳山市总工会走访慰问环卫工人，送去防暑用品。`))[0]?.article.title
  it.each(['迎酷暑，有你们；递清凉，有我们', '夏日送清凉，关爱暖人心', '赶晚潮、抢鲜货，忙出海'])('%s leads in to the one below it', line => { expect(titleOf(line)).toBe(`${line} 乳山市总工会走访环卫工人`) })
  it.each(['记者昨天从乳山市了解到，今夏高温，环卫工人很辛苦；有人中暑'])('%s is a sentence', line => { expect(titleOf(line)).not.toContain(line) })
})
