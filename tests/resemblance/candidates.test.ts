import { describe, expect, it } from 'vitest'
import { splitBands, toBands } from '../../src/resemblance/bands.js'
import { countGroups, SketchIndex, toLikest } from '../../src/resemblance/candidates.js'
import { findDifferences } from '../../src/resemblance/differences.js'
import { toOverlap, toShingles } from '../../src/resemblance/shingles.js'
import { createRandom, keepSome, pick, pickIndex } from '../helpers/seeded-random.js'

const HAN = [...'春夏秋冬东南西北山海城乡工农商学兵']
const random = createRandom(11)
const makeText = (length: number): string => Array.from({ length }, () => pick(random, HAN)).join('')

describe('bands', () => {
  it('are 24 keys of seven characters, none for a short text, and stay what they are for ever', () => {
    const text = '烟台市工业和信息化局近日公布制造业数字化转型情况截至十月底已有一千余家企业完成改造'
    expect(splitBands(toBands(text)).map(key => key.length)).toEqual(Array.from({ length: 24 }, () => 7))
    expect([toBands(text.slice(0, 39)), splitBands('')]).toEqual(['', []])
    // Graphs keep them: another value here means another layout.
    expect(toBands(text).slice(0, 14)).toBe('A0lisdfB9r0bg1')
  })

  it('are shared as often as their resemblance says', () => {
    const pairs = Array.from({ length: 150 }, () => { const text = makeText(300), at = pickIndex(random, 150); return [text, text.slice(0, at) + makeText(50) + text.slice(at + 50)] as const })
    const shared = pairs.filter(([a, b]) => { const keys = new Set(splitBands(toBands(a))); return splitBands(toBands(b)).some(key => keys.has(key)) })
    const resemblances = pairs.map(([a, b]) => toOverlap(toShingles(a), toShingles(b)).resemblance)
    expect(Math.min(...resemblances)).toBeGreaterThan(0.6)
    expect(shared.length).toBeGreaterThan(146)
  })
})

describe('candidates', () => {
  it('are those that share bands, the likest first, and no more than 20', () => {
    const [a, b] = [toBands(makeText(200)), toBands(makeText(200))], [first = ''] = splitBands(b)
    const half = splitBands(a).slice(0, 3).join('')
    const index = new SketchIndex([{ id: 'a', bands: a }, { id: 'half', bands: half }, { id: 'b', bands: b }])
    expect([...index.find({ id: 'x', bands: half + first })]).toEqual([['a', 3], ['half', 3], ['b', 1]])
    expect([...index.find({ id: 'a', bands: a })]).toEqual([['half', 3]])
    const many = new Map(Array.from({ length: 30 }, (_, index) => [`art_${String(29 - index).padStart(2, '0')}`, index === 0 ? 5 : 1]))
    expect(toLikest(many)).toEqual(['art_29', ...Array.from({ length: 19 }, (_, index) => `art_${String(index).padStart(2, '0')}`)])
  })

  it('fall into groups as in a graph walked from each of them', () => {
    for (let round = 0; round < 50; round++) {
      const ids = Array.from({ length: 1 + pickIndex(random, 8) }, (_, index) => String(index))
      const pairs = keepSome(random, ids.flatMap(a => ids.map(b => [a, b] as const)), 0.12), near = new Map(ids.map(id => [id, new Set([id])]))
      for (let step = 0; step < ids.length; step++) pairs.forEach(([a, b]) => { const all = new Set([...near.get(a) ?? [], ...near.get(b) ?? []]); all.forEach(id => near.set(id, new Set([...near.get(id) ?? [], ...all]))) })
      expect(countGroups(ids, pairs)).toBe(new Set([...near.values()].map(set => [...set].sort().join())).size)
    }
    expect(countGroups([], [])).toBe(0)
  })
})

describe('differences', () => {
  it('are all that must change to make one text of the other, but for long passages', () => {
    for (let round = 0; round < 200; round++) {
      const a = makeText(pickIndex(random, 120)), at = pickIndex(random, a.length + 1), other = pickIndex(random, a.length + 1), front = Math.min(at, other), back = Math.max(at, other)
      const b = a.slice(0, front) + makeText(pickIndex(random, 8)) + a.slice(Math.min(back, front + 10))
      let made = '', from = 0
      for (const { a: [start, end], b: [begin, stop] } of findDifferences(a, b)) { made += a.slice(from, start) + b.slice(begin, stop); from = end }
      expect(made + a.slice(from)).toBe(b)
    }
  })

  it('leave out a passage in the place of another, and find nothing between equal texts', () => {
    const text = makeText(200)
    expect(findDifferences(text, text)).toEqual([])
    expect(findDifferences(text + '甲'.repeat(41), text + '乙'.repeat(3))).toEqual([])
    expect(findDifferences('', '甲')).toEqual([{ a: [0, 0], b: [0, 1] }])
  })
})
