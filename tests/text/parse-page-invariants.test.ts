import { describe, expect, it } from 'vitest'
import type { ParsedArticle, SourceDocument } from '../../src/model/article.js'
import { sha256, toArticleId } from '../../src/model/ids.js'
import { parsePage } from '../../src/text/parse-page.js'
import { createRandom, pick, pickIndex, type Random } from '../helpers/seeded-random.js'
import { readGoldPages, toSource } from './gold-page.js'

const cases = [...readGoldPages('pages'), ...readGoldPages('reports')]
const lines = cases.flatMap(({ source }) => source.text.split('\n')).filter(line => line.trim() !== '')
const breaks = ['\n', '\n\n', '\r\n', '\n\n\n', '\u2028']

const cutLine = (random: Random, line: string): string => random() < 0.2 ? line.slice(0, pickIndex(random, line.length + 1)) : line

/** Lines of every fixture in any order, some of them cut short. */
function generatePage(seed: number): SourceDocument {
  const random = createRandom(seed)
  const count = 1 + pickIndex(random, 40)
  return toSource(Array.from({ length: count }, () => cutLine(random, pick(random, lines)) + pick(random, breaks)).join(''))
}

function expectSound(source: SourceDocument, parsed: readonly ParsedArticle[]): void {
  const spans = parsed.flatMap(({ article }) => article.segments).toSorted(([a], [b]) => a - b)
  spans.forEach(([start, end], i) => {
    expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.[1] ?? 0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(source.text.length)
  })
  for (const { article, segments, bylines } of parsed) {
    expect(article.segments).toEqual(segments.map(({ start, end }) => [start, end]))
    expect(article.id).toBe(toArticleId(sha256(segments.map(({ start, end }) => source.text.slice(start, end)).join('\n'))))
    for (const { start, end, name } of bylines) expect(source.text.slice(start, end).replace(/\s+/gu, '')).toBe(name)
    expect(new Set(article.authors.map(({ name, role }) => `${name} ${role}`)).size).toBe(article.authors.length)
  }
}

describe('whatever the page', () => {
  it.each(cases.map(({ name, source }) => [name, source] as const))('%s: no character is in two articles, and the same text reads the same', (_, source) => {
    expectSound(source, parsePage(source))
    expect(parsePage(source)).toEqual(parsePage(source))
  })

  it.each([0, 1, 2, 3, 4, 5, 6, 7])('holds for lines in any order, cut anywhere (seeds of rest %d)', rest => {
    for (let seed = rest; seed < 160; seed += 8) {
      const source = generatePage(seed)
      expectSound(source, parsePage(source))
      expect(parsePage(source)).toEqual(parsePage(source))
    }
  })

  it.each([['', 0], [' \n\u3000\n', 0], ['。', 0], ['遗失声明', 1], ['青岛港', 1]])('reads %j as %d articles', (text, count) => {
    expect(parsePage(toSource(text))).toHaveLength(count)
  })

  it('keeps its hold on hostile lines', () => {
    for (const piece of ['（记者 ', '记者王', '标题行很长的标题\n', '，半句话没有完\n', '本报讯', '**', '\u3000 ', '“', '》', '图为', 'A1版 ']) {
      const source = toSource(piece.repeat(5000))
      expectSound(source, parsePage(source))
    }
  })
})
