import { describe, expect, it } from 'vitest'
import { findShortestWalks, type Edge, type Walk } from '../../src/store/shortest-walks.js'
import { createRandom, pickIndex, type Random } from '../helpers/seeded-random.js'

const makeGraph = (random: Random, size: number): readonly Edge[] =>
  Array.from({ length: size * 2 }, (_, index) => ({ near: `n${pickIndex(random, size)}`, far: `n${pickIndex(random, size)}`, relation: `r${String(index).padStart(3, '0')}` }))

const turn = ({ near, far, relation }: Edge): Edge => ({ near: far, far: near, relation })
const edgesOf = (graph: readonly Edge[], id: string): readonly Edge[] => [...graph, ...graph.map(turn)].filter(({ near }) => near === id)

/** Every walk of a length, one edge after the other: slow, and plainly right. */
function findByBruteForce(graph: readonly Edge[], { from, to, maxDepth }: { readonly from: string; readonly to: string; readonly maxDepth: number }): readonly Walk[] {
  let walks: readonly Walk[] = [{ entities: [from], relations: [] }]
  for (let depth = 0; depth < maxDepth; depth += 1) {
    walks = walks.flatMap(({ entities, relations }) => edgesOf(graph, entities.at(-1) ?? '').map(({ far, relation }) => ({ entities: [...entities, far], relations: [...relations, relation] })))
    const found = walks.filter(({ entities }) => entities.at(-1) === to)
    if (found.length > 0) return unique(found).sort((a, b) => (a.relations.join() < b.relations.join() ? -1 : 1))
  }
  return []
}

const unique = (walks: readonly Walk[]): Walk[] => [...new Map(walks.map((walk) => [JSON.stringify(walk), walk])).values()]

describe('the shortest walks', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('are those of brute force, in the same order (seed %i)', async (seed) => {
    const random = createRandom(seed)
    const graph = makeGraph(random, 4 + pickIndex(random, 8))
    const [from, to, maxDepth] = ['n0', 'n1', 1 + pickIndex(random, 4)]
    const findEdges = async (ids: readonly string[]) => ids.flatMap((id) => edgesOf(graph, id))
    const walks = await findShortestWalks({ from, to }, { findEdges, maxDepth, limit: 10 })
    expect(walks).toEqual(findByBruteForce(graph, { from, to, maxDepth }).slice(0, 10))
  })

  it('are as many as asked for, without walking the rest', async () => {
    const level = (near: string, far: string): readonly Edge[] => Array.from({ length: 50 }, (_, index) => ({ near, far, relation: `${near}${far}${index}` }))
    const graph = [...level('a', 'b'), ...level('b', 'c'), ...level('c', 'd'), ...level('d', 'e'), ...level('e', 'f'), ...level('f', 'g')]
    const findEdges = async (ids: readonly string[]) => ids.flatMap((id) => edgesOf(graph, id))
    expect(await findShortestWalks({ from: 'a', to: 'g' }, { findEdges, maxDepth: 6, limit: 10 })).toHaveLength(10)
  })
})
