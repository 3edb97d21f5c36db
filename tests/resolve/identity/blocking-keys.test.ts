import { expect, it } from 'vitest'
import { decideSides, toSides } from '../../../src/resolve/decide-pair.js'
import { toBlockingKeys } from '../../../src/resolve/identity/blocking-keys.js'
import type { PairSide } from '../../../src/resolve/pair/pair.js'
import { toSide } from '../../../src/resolve/pair/side.js'
import { judgedPairs } from '../../helpers/pairs.js'
import { gazetteer } from '../../helpers/seed-lists.js'

const pairs = judgedPairs().map(({ type, a, b, homeCity, id, expected }) => {
  const read = (side: PairSide) => toSide(homeCity === undefined ? side : { homeCity, ...side }, type, gazetteer)
  return { id: String(id), expected, sides: toSides(read(a), read(b), gazetteer) }
})
const shared = ({ sides: { short, long } }: (typeof pairs)[number]): readonly string[] => {
  const keys = new Set(toBlockingKeys(short, gazetteer))
  return toBlockingKeys(long, gazetteer).filter(key => keys.has(key))
}

it('every pair that the rules call the same shares a key', () => {
  const same = pairs.filter(({ sides }) => decideSides(sides).decision === 'same')
  expect(same.length).toBeGreaterThan(130)
  expect(same.filter(pair => shared(pair).length === 0).map(({ id }) => id)).toEqual([])
})

it('any two names of the benchmark that the rules call the same share a key, of a third of all pairs', () => {
  const sides = pairs.flatMap(({ sides: { short, long } }) => [short, long])
  const missed = sides.flatMap((a, index) => sides.slice(index + 1).filter((b, at) => (index + at) % 3 === 0 && a.type === b.type && decideSides(toSides(a, b, gazetteer)).decision === 'same').flatMap(b => {
    const keys = new Set(toBlockingKeys(a, gazetteer))
    return toBlockingKeys(b, gazetteer).some(key => keys.has(key)) ? [] : [`${a.type} ${a.printed} ${b.printed}`]
  }))
  expect(missed).toEqual([])
})

it('most pairs of different things share none', () => {
  const different = pairs.filter(({ expected }) => expected === 'different'), kept = different.filter(pair => shared(pair).length > 0)
  expect(kept.length / different.length).toBeLessThan(0.7)
})
