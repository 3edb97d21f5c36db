import { describe, expect, it } from 'vitest'
import { describeInference, describeOrigin, markSentence } from '../../src/explorer/evidence.js'
import type { Evidence } from '../../src/explorer/types.js'

const SENTENCE = '据悉，甲公司获评绿色工厂。'
const piece = (changes: Partial<Evidence>): Evidence => ({
  quote: '甲公司获评绿色工厂',
  sentence: SENTENCE,
  start: 103,
  end: 112,
  sentenceStart: 100,
  inferredBy: null,
  file: 'a.txt',
  article: { title: '题', city: '烟台市', publishedOn: '2025-11-26', authors: [{ name: '甲', role: 'REPORTER' }] },
  ...changes,
})

describe('markSentence', () => {
  it('marks the quote in its sentence', () => {
    expect(markSentence(piece({}))).toEqual({ before: '据悉，', marked: '甲公司获评绿色工厂', after: '。' })
  })

  it('marks a whole sentence', () => {
    expect(markSentence(piece({ quote: SENTENCE, start: 100, end: 113 }))).toEqual({ before: '', marked: SENTENCE, after: '' })
  })

  it('counts in UTF-16, so that rare characters move nothing', () => {
    const rare = { quote: '甲公司', sentence: '𫖯、甲公司', start: 103, end: 106 }
    expect(markSentence(piece(rare))).toEqual({ before: '𫖯、', marked: '甲公司', after: '' })
  })

  it.each([
    ['starts before it', { quote: '前文，据悉', start: 97, end: 102 }],
    ['ends behind it', { quote: '绿色工厂。后文', start: 108, end: 115 }],
    ['is elsewhere', { start: 300, end: 309 }],
  ])('shows a quote alone that %s', (_name, changes) => {
    const evidence = piece(changes)
    expect(markSentence(evidence)).toEqual({ before: '', marked: evidence.quote, after: '' })
  })
})

describe('describeOrigin', () => {
  it('names title, byline, city, date and file', () => {
    expect(describeOrigin(piece({}))).toBe('《题》 · 记者 甲 · 烟台市 · 2025-11-26 · a.txt')
  })

  it('leaves out what is not known', () => {
    expect(describeOrigin(piece({ article: { title: '题', city: null, publishedOn: null, authors: [] } }))).toBe('《题》 · a.txt')
  })
})

describe('describeInference', () => {
  it.each([
    [null, ''], ['reference/anaphor', '句中以代称指代，由上下文推知所指'], ['reference/home', '句中以“我市”等指代，按报道所在地推知'], ['reference/ellipsis', '句中省略，由上文推知所指'], ['located/name', '由名称或区划推知'],
  ])('of %s is “%s”', (inferredBy, words) => { expect(describeInference(piece({ inferredBy }))).toBe(words) })
})
