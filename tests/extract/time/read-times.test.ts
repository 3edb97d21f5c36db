import { describe, expect, it } from 'vitest'
import { addDays, addMonths, toDate } from '../../../src/extract/time/calendar.js'
import { readTimes } from '../../../src/extract/time/read-times.js'
import { createRandom, pick, pickIndex } from '../../helpers/seeded-random.js'

const read = (text: string, day?: string): string[] => readTimes(text, day).map(({ edtf, start, end }) => `${text.slice(start, end)} ${edtf}`)

describe('times that the text gives whole', () => {
  it.each([
    ['2025年', '2025'], ['2025年7月', '2025-07'], ['2025年7月3日', '2025-07-03'], ['2025年度', '2025'], ['2025年上半年', '2025-01/2025-06'], ['2025年下半年', '2025-07/2025-12'], ['2025年一季度', '2025-01/2025-03'],
    ['2025年前三季度', '2025-01/2025-09'], ['2025年1至9月', '2025-01/2025-09'], ['2025年前11个月', '2025-01/2025-11'], ['2025年底', '2025-12'], ['2021至2025年', '2021/2025'], ['2025年10月30日至11月2日', '2025-10-30/2025-11-02'],
    ['“十四五”期间', '2021/2025'], ['“十五五”', '2026/2030'], ['十三五', '2016/2020'],
  ])('%s', (text, edtf) => { expect(readTimes(text).map(time => time.edtf)).toEqual([edtf]) })
})

describe('times that count from the article’s day, marked so', () => {
  it.each([
    ['昨日', '2025-11-25?'], ['今天', '2025-11-26?'], ['近日', '2025-11-19%/2025-11-26%'], ['今年', '2025?'], ['去年', '2024?'], ['明年', '2026?'], ['今年以来', '2025?/2025-11-26?'], ['去年以来', '2024?/2025-11-26?'],
    ['今年1至9月', '2025-01?/2025-09?'], ['前10个月', '2025-01?/2025-10?'], ['上半年', '2025-01?/2025-06?'], ['去年下半年', '2024-07?/2024-12?'], ['第三季度', '2025-07?/2025-09?'], ['前三季度', '2025-01?/2025-09?'],
    ['11月20日', '2025-11-20?'], ['12月28日', '2025-12-28?'], ['9月', '2025-09?'], ['截至目前', '../2025-11-26?'], ['截至9月底', '../2025-09?'], ['目前', '2025-11-26%'], ['半年来', '2025-05?/2025-11-26?'],
    ['三年来', '2022?/2025-11-26?'], ['近五年', '2020?/2025-11-26?'], ['两个月来', '2025-09?/2025-11-26?'], ['本月', '2025-11?'], ['上个月', '2025-10?'], ['自去年10月开始', '2024-10?/2025-11-26?'], ['“十四五”以来', '2021/2025-11-26?'],
  ])('%s', (text, edtf) => { expect(readTimes(text, '2025-11-26').map(time => time.edtf)).toEqual([edtf]) })

  it('turns back over the year’s end', () => {
    expect(read('12月28日，去年，昨日', '2026-01-01')).toEqual(['12月28日 2025-12-28?', '去年 2025?', '昨日 2025-12-31?'])
    expect(read('上月', '2026-01-15')).toEqual(['上月 2025-12?'])
  })
})

describe('no time', () => {
  it.each(['昨日', '去年以来', '上半年', '9月', '截至目前'])('%s, where the article has no day', text => { expect(readTimes(text)).toEqual([]) })
  it.each(['2025家企业', '第32批', '13月', '2月30日', '3.5月', '今后', '上千人', '本市', '十五个'])('%s', text => { expect(readTimes(text, '2025-11-26')).toEqual([]) })
})

it('keeps several in their order, each with its place', () => {
  expect(read('2025年前11个月完成3艘，比去年同期多1艘，截至11月底', '2025-12-02')).toEqual(['2025年前11个月 2025-01/2025-11', '去年 2024?', '11月底 ../2025-11?'])
})

it('is in order, in the text and of one shape on generated texts', () => {
  const random = createRandom(7), pieces = ['2025年', '今年', '去年', '1', '12', '31', '月', '日', '至', '—', '底', '以来', '截至', '“十四五”', '上半年', '前', '个月', '季度', '第', '三', '近', '年来', '的', '，']
  for (let round = 0; round < 3000; round++) {
    const text = Array.from({ length: 1 + pickIndex(random, 8) }, () => pick(random, pieces)).join('')
    let last = 0
    for (const { start, end, edtf } of readTimes(text, round % 2 === 0 ? '2025-11-26' : undefined)) {
      expect(start >= last && end > start && end <= text.length, text).toBe(true)
      expect(edtf, text).toMatch(/^(?:\d{4}(?:-\d{2}){0,2}[?~%]?|\.\.)(?:\/(?:\d{4}(?:-\d{2}){0,2}[?~%]?|\.\.))?$/u)
      last = end
    }
  }
})

describe('the calendar', () => {
  it.each([['2025-2-28', '2025-02-28'], ['2025-2-29', undefined], ['2024-2-29', '2024-02-29'], ['2025-0-1', undefined], ['2025-4-31', undefined]] as const)('%s', (numbers, expected) => {
    const [year = 0, month, day] = numbers.split('-').map(Number)
    expect(toDate(year, month, day)).toBe(expected)
  })
  it('steps over the ends of months and years', () => {
    expect(addDays('2025-03-01', -1)).toBe('2025-02-28')
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01')
    expect(addMonths('2025-01-31', -1)).toBe('2024-12')
    expect(addMonths('2025-12-01', 2)).toBe('2026-02')
  })
})
