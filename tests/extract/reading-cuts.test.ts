import { describe, expect, it } from 'vitest'
import type { Segment } from '../../src/model/article.js'
import { Reading } from '../../src/extract/reading.js'
import { toArticle, toSource } from '../helpers/page.js'
import { createRandom, pickIndex, type Random } from '../helpers/seeded-random.js'

const SENTENCES = '烟台冰科机械有限公司（原冰科厂）扩产，预计年产值２亿元。威海「海蓝」杯大赛落幕！李强说："很好。"'.repeat(3)

/** A page of stretches with gaps between them, read in another order than printed. */
function cutPage(random: Random): { readonly page: string; readonly segments: readonly Segment[] } {
  const segments: Segment[] = []
  let page = ''
  for (let at = 0; at < SENTENCES.length;) {
    const length = 1 + pickIndex(random, 25), piece = SENTENCES.slice(at, at + length)
    page += '＊'.repeat(pickIndex(random, 4))
    segments.push({ start: page.length, end: page.length + piece.length, role: 'body', continues: segments.length > 0 && random() < 0.5 })
    page += piece
    at += length
  }
  return { page, segments: segments.sort(() => random() - 0.5) }
}

const pages = Array.from({ length: 60 }, (_, seed) => cutPage(createRandom(seed + 1))).map(({ page, segments }) => {
  const reading = new Reading(page, { ...toArticle(toSource(page)), segments }, text => text)
  return { page, segments, reading }
})

describe('a page that is cut and out of order', () => {
  it('keeps view and text of one length, and every character of the segments', () => {
    for (const { page, segments, reading } of pages) {
      expect(reading.view).toHaveLength(reading.text.length)
      expect(reading.text.replaceAll('\n', '')).toBe(segments.map(({ start, end }) => page.slice(start, end)).join(''))
    }
  })

  it('leads every span back to the same words, or nowhere', () => {
    const random = createRandom(99)
    for (const { page, reading } of pages) for (let round = 0; round < 40; round++) {
      const start = pickIndex(random, reading.text.length), end = start + 1 + pickIndex(random, 12)
      const span = reading.toSource({ start, end }), words = reading.text.slice(start, end)
      if (span) expect(page.slice(span.start, span.end)).toBe(words)
      const part = reading.toSourcePart({ start, end })
      if (part) expect(words).toContain(page.slice(part.start, part.end))
      if (span) expect(part).toEqual(span)
    }
  })

  it('has no span for what runs across a cut', () => {
    for (const { segments, reading } of pages) {
      let end = 0
      for (const [index, segment] of segments.entries()) {
        if (index > 0 && segment.continues) expect(reading.toSource({ start: end - 1, end: end + 1 })).toBeUndefined()
        end += segment.end - segment.start + (segments[index + 1]?.continues === false ? 1 : 0)
      }
    }
  })

  it('has lines that cover the text but for its line ends', () => {
    for (const { reading } of pages) expect(reading.lines.map(({ start, end }) => reading.text.slice(start, end)).join('\n')).toBe(reading.text)
  })
})
