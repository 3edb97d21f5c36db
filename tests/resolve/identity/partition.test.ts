import { describe, expect, it } from 'vitest'
import { partition, type Link, type Region, type Strength, type Word } from '../../../src/resolve/identity/partition.js'
import { createRandom, pickIndex } from '../../helpers/seeded-random.js'

type Pair = readonly [number, number]
const has = (pairs: readonly Pair[], a: number, b: number): boolean => pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a))

interface Spec { readonly size: number; readonly links?: readonly (readonly [number, number, Strength?])[]; readonly vetoes?: readonly Pair[]; readonly forms?: readonly Pair[]; readonly doubts?: readonly Pair[]; readonly forbidden?: readonly Pair[]; readonly words?: readonly (readonly [number, number, boolean])[] }
const toRegion = ({ size, links = [], vetoes = [], forms = [], doubts = [], forbidden = [], words = [] }: Spec): Region => ({
  size, links: links.map(([a, b, strength = 'LIKELY']): Link => ({ a, b, strength })), words: words.map(([a, b, isSame]): Word => ({ a, b, isSame })),
  refusalOf: (a, b) => (has(forbidden, a, b) ? 'THING' : has(forms, a, b) ? 'FORM' : has(vetoes, a, b) ? 'NAME' : has(doubts, a, b) ? 'DOUBT' : undefined),
})
const split = (spec: Spec): readonly (readonly number[])[] => partition(toRegion(spec))

describe('who of a region is one', () => {
  it.each<[string, Spec, number[][]]>([
    ['nobody is linked', { size: 2 }, [[0], [1]]],
    ['a chain', { size: 3, links: [[0, 1], [1, 2]] }, [[0, 1, 2]]],
    ['who fits two that are not one is neither', { size: 3, links: [[0, 1], [1, 2]], vetoes: [[0, 2]] }, [[0], [1], [2]]],
    ['and takes nobody else with it', { size: 5, links: [[0, 1], [1, 2], [0, 3], [2, 4]], vetoes: [[0, 2]] }, [[0, 3], [1], [2, 4]]],
    ['whose friends are many is still neither', { size: 4, links: [[0, 1], [0, 3], [1, 3], [1, 2], [3, 2]], vetoes: [[0, 2]] }, [[0], [1, 3], [2]]],
    ['two in conflict at three steps lose all between', { size: 4, links: [[0, 1], [1, 2], [2, 3]], vetoes: [[0, 3]] }, [[0], [1], [2], [3]]],
    ['the surer link holds, the likely one gives way', { size: 3, links: [[0, 1, 'SURE'], [1, 2]], vetoes: [[0, 2]] }, [[0, 1], [2]]],
    ['a veto against one member is one against all', { size: 4, links: [[0, 1, 'SURE'], [2, 3, 'SURE'], [1, 2]], vetoes: [[0, 3]] }, [[0, 1], [2, 3]]],
    ['what is told has two names: who fits one fits', { size: 3, links: [[0, 1, 'TOLD'], [1, 2]], vetoes: [[0, 2]] }, [[0, 1, 2]]],
    ['fully where it is the name in full', { size: 3, links: [[0, 1, 'TOLD'], [1, 2, 'SURE']], forms: [[0, 2]] }, [[0, 1, 2]]],
    ['but no likely form fits one and not the other', { size: 3, links: [[0, 1, 'TOLD'], [1, 2]], forms: [[0, 2]] }, [[0, 1], [2]]],
    ['nor another thing', { size: 3, links: [[0, 1, 'TOLD'], [1, 2, 'SURE']], forbidden: [[0, 2]] }, [[0, 1], [2]]],
    ['a user who joins two things joins those that fit either', { size: 3, links: [[1, 2, 'SURE']], words: [[0, 1, true]], forbidden: [[0, 1], [0, 2]] }, [[0, 1, 2]]],
    ['who likely is either of two that rather are not one is neither', { size: 3, links: [[0, 1], [1, 2]], doubts: [[0, 2]] }, [[0], [1], [2]]],
    ['names in full are one whatever is doubted', { size: 3, links: [[0, 1, 'SURE'], [1, 2, 'SURE']], doubts: [[0, 2]] }, [[0, 1, 2]]],
    ['and a whole chain of renamings', { size: 3, links: [[0, 1, 'TOLD'], [1, 2, 'TOLD']], vetoes: [[0, 2]] }, [[0, 1, 2]]],
    ['but no renaming makes two years one', { size: 3, links: [[0, 1, 'TOLD'], [1, 2, 'TOLD']], forbidden: [[0, 2]] }, [[0], [1], [2]]],
    ['a user joins against a veto', { size: 2, words: [[0, 1, true]], forbidden: [[0, 1]] }, [[0, 1]]],
    ['a user parts what is sure', { size: 2, links: [[0, 1, 'SURE']], words: [[0, 1, false]] }, [[0], [1]]],
    ['a user’s no holds over a third', { size: 3, links: [[0, 1, 'SURE'], [1, 2, 'SURE']], words: [[0, 2, false]] }, [[0], [1], [2]]],
    ['a user’s yes and no: the third goes with the yes', { size: 3, links: [[1, 2, 'SURE']], words: [[0, 1, true], [0, 2, false]] }, [[0, 1], [2]]],
    ['the newer of two words', { size: 3, words: [[0, 2, false], [0, 1, true], [1, 2, true]] }, [[0, 1], [2]]],
    ['the newer of two words, the other way', { size: 3, words: [[0, 1, true], [1, 2, true], [0, 2, false]] }, [[0, 1, 2]]],
  ])('%s', (...[, spec, expected]) => { expect(split(spec)).toEqual(expected) })

  it('depends on nothing but the region', () => {
    const random = createRandom(11)
    for (let round = 0; round < 300; round++) {
      const size = 3 + pickIndex(random, 7), draw = (count: number): Pair[] => Array.from({ length: count }, (): Pair => [pickIndex(random, size), pickIndex(random, size)]).filter(([a, b]) => a !== b)
      const strengths: readonly Strength[] = ['TOLD', 'SURE', 'LIKELY', 'LIKELY'], vetoes = draw(size - 2), joins = draw(size + 2).filter(([a, b]) => !has(vetoes, a, b))
      const links = joins.map(([a, b]) => [a, b, strengths[(a + b) % 4] ?? 'LIKELY'] as const), spec: Spec = { size, vetoes, links }
      const turn = (place: number): number => size - 1 - place
      const turned: Spec = { size, vetoes: vetoes.map(([a, b]): Pair => [turn(b), turn(a)]), links: links.map(([a, b, strength]) => [turn(b), turn(a), strength] as const).reverse() }
      const back = split(turned).map(group => group.map(turn).sort((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b)
      expect(back).toEqual(split(spec))
      const untold = split({ ...spec, links: links.filter(([, , strength]) => strength !== 'TOLD') })
      expect(untold.flatMap(group => group.flatMap(a => group.filter(b => has(vetoes, a, b))))).toEqual([])
    }
  })
})
