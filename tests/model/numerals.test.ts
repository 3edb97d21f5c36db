import { describe, expect, it } from 'vitest'
import { parseChineseNumeral, toMagnitude } from '../../src/model/numerals.js'

describe('parseChineseNumeral', () => {
  it.each([
    ['三', 3], ['十', 10], ['十五', 15], ['二十', 20], ['两千九百', 2900], ['三百零六', 306], ['一万二千', 12000], ['三点六万', 36000], ['二〇二五', 2025],
    ['两亿', 2e8], ['三百万', 3e6], ['一千二百万', 1.2e7], ['一亿三千万', 1.3e8], ['百', 100], ['千', 1000], ['万', 1e4], ['零', 0],
  ])('%s is %d', (text, value) => { expect(parseChineseNumeral(text)).toBe(value) })

  it.each(['', '三个', 'abc', '12'])('%j is no numeral', text => { expect(parseChineseNumeral(text)).toBeUndefined() })
  it('takes a very long run without falling over', () => { expect(parseChineseNumeral('万'.repeat(10_000))).toBeDefined() })
})

it.each([['万', 1e4], ['亿', 1e8], ['万亿', 1e12], ['千万', 1e7], ['', 1]])('%j multiplies by %d', (text, factor) => { expect(toMagnitude(text)).toBe(factor) })
