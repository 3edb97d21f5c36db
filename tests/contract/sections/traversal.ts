import { describe, expect, it } from 'vitest'
import { RELATION_TYPES } from '../../../src/model/ontology.js'
import { idOf, makeBatch, relationIdOf, type EntityRef, type RelationSpec } from '../../helpers/batches.js'
import type { ContractContext } from '../graph-store-contract.js'

const toOrganization = (name: string): EntityRef => `Organization:${name}`
const partOf = (source: string, target: string): RelationSpec => ({ type: 'PART_OF', source: toOrganization(source), target: toOrganization(target) })
const toId = (name: string): string => idOf(toOrganization(name))
const toBatch = (pairs: readonly string[]) => makeBatch('g.txt', [{ title: '图', relations: pairs.map((pair) => partOf(pair.charAt(0), pair.charAt(1))) }])

/** Neighbours and shortest walks. */
export function describeTraversal({ getStore }: ContractContext): void {
  describe('traversal', () => {
    const names = async (from: string, to: string, maxDepth = 6) => {
      const paths = await getStore().findPaths({ from: toId(from), to: toId(to), maxDepth })
      return paths.map(({ entities }) => entities.map(({ name }) => name).join(''))
    }
    const neighbours = async (query: object) => {
      const { rows } = await getStore().findNeighbours({ first: 100, id: toId('a'), ...query })
      return rows.map(({ entity }) => entity.name).sort().join('')
    }

    it('gives neighbours by direction and type, a relation with itself once', async () => {
      await getStore().write(toBatch(['ab', 'ca', 'aa']))
      expect(await neighbours({})).toBe('abc')
      expect([await neighbours({ direction: 'OUT' }), await neighbours({ direction: 'IN' })]).toEqual(['ab', 'ac'])
      expect([await neighbours({ types: ['PART_OF'] }), await neighbours({ types: ['USES'] }), await neighbours({ types: [] })]).toEqual(['abc', '', ''])
      expect(await neighbours({ id: 'ent_unknown' })).toBe('')
    })

    it('puts the best supported relation first, keeps its own direction, leaves WROTE out', async () => {
      const specs = [{ ...partOf('a', 'b'), evidence: [{}, {}] }, partOf('c', 'a'), { type: 'WROTE', source: 'Person:记者', target: 'ARTICLE' }] as const
      await getStore().write(makeBatch('g.txt', [{ title: '图', relations: specs }]))
      const { rows } = await getStore().findNeighbours({ first: 10, id: toId('a') })
      expect(rows.map(({ relation: { source, target, evidenceCount } }) => [source, target, evidenceCount])).toEqual([[toId('a'), toId('b'), 2], [toId('c'), toId('a'), 1]])
      expect((await getStore().findNeighbours({ first: 10, id: idOf('Person:记者'), types: RELATION_TYPES })).rows).toEqual([])
      expect((await getStore().getStats()).relations).toMatchObject({ PART_OF: 2, WROTE: 1 })
    })

    it('finds every shortest walk, edges taken either way', async () => {
      await getStore().write(toBatch(['ab', 'cb', 'ad', 'dc', 'ae', 'ef', 'fc', 'cc', 'ba']))
      // Two relations join a and b, so the walk through b comes twice.
      expect((await names('a', 'c')).sort()).toEqual(['abc', 'abc', 'adc'])
      expect(await names('a', 'f')).toEqual(['aef'])
      expect((await names('f', 'b')).sort()).toEqual(['fcb'])
    })

    it('orders walks by their relations, and gives ten at most', async () => {
      const middle = [...'bcdefghijklmn']
      await getStore().write(toBatch(middle.flatMap((name) => [`a${name}`, `${name}z`])))
      const paths = await getStore().findPaths({ from: toId('a'), to: toId('z'), maxDepth: 2 })
      const ids = middle.map((name) => [relationIdOf('PART_OF', toOrganization('a'), toOrganization(name)), relationIdOf('PART_OF', toOrganization(name), toOrganization('z'))])
      expect(paths.map(({ relations }) => relations.map(({ id }) => id))).toEqual(ids.sort().slice(0, 10))
    })

    it('keeps to the depth and the types, and knows the walk of no steps', async () => {
      await getStore().write(toBatch(['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh']))
      expect([await names('a', 'd', 3), await names('a', 'd', 2), await names('a', 'g'), await names('a', 'h')]).toEqual([['abcd'], [], ['abcdefg'], []])
      expect([await names('a', 'a', 0), await names('a', 'b', 0), await names('a', '无'), await names('无', '无')]).toEqual([['a'], [], [], []])
      const query = { from: toId('a'), to: toId('b'), maxDepth: 6 }
      expect([await getStore().findPaths({ ...query, types: [] }), await getStore().findPaths({ ...query, types: ['USES'] })]).toEqual([[], []])
    })

    it('gives walks with one entity more than relations, in their place', async () => {
      await getStore().write(toBatch(['ba', 'bc']))
      const [path] = await getStore().findPaths({ from: toId('a'), to: toId('c'), maxDepth: 2 })
      expect(path?.entities.map(({ name }) => name)).toEqual(['a', 'b', 'c'])
      expect(path?.relations.map(({ source, target }) => [source, target])).toEqual([[toId('b'), toId('a')], [toId('b'), toId('c')]])
    })

    it.each([-1, 7, 1.5])('refuses a depth of %d', async (maxDepth) => {
      await expect(getStore().findPaths({ from: 'x', to: 'y', maxDepth })).rejects.toMatchObject({ code: 'BAD_INPUT' })
    })

    const reach = (from: string, depth: number, rest: object = {}) => getStore().countReachable({ id: toId(from), depth, ...rest })

    it('counts what lies within so many steps, each once, itself never', async () => {
      await getStore().write(toBatch(['ab', 'bc', 'cd', 'de', 'ca', 'aa', 'xy']))
      expect([await reach('a', 0), await reach('a', 1), await reach('a', 2), await reach('a', 3)]).toEqual([0, 2, 3, 4])
      expect([await reach('e', 1), await reach('e', 2), await reach('e', 3), await reach('x', 3), await reach('无', 3)]).toEqual([1, 2, 4, 1, 0])
      expect([await reach('a', 3, { types: [] }), await reach('a', 3, { types: ['USES'] }), await reach('a', 1, { types: ['PART_OF'] })]).toEqual([0, 0, 2])
    })

    it('counts nothing around what is only linked to itself', async () => {
      await getStore().write(toBatch(['aa']))
      expect([await reach('a', 1), await reach('a', 2), await reach('a', 3)]).toEqual([0, 0, 0])
    })

    it.each([-1, 4, 0.5])('refuses to count %d steps', async (depth) => {
      await expect(reach('a', depth)).rejects.toMatchObject({ code: 'BAD_INPUT' })
    })
  })
}
