import { afterEach, beforeEach, expect, it } from 'vitest'
import { openNeo4jGraphStore } from '../../../src/store/neo4j/neo4j-graph-store.js'
import type { GraphStore } from '../../../src/store/graph-store.js'
import { normalizeName } from '../../../src/model/ids.js'
import { makeBatch } from '../../helpers/batches.js'
import { clearGraph, describeWithNeo4j, toNeo4jPlace } from '../../helpers/neo4j-places.js'
import { createRandom, pick, pickIndex } from '../../helpers/seeded-random.js'
import { createMemoryPlace } from '../../helpers/store-places.js'

const random = createRandom(17)
/** Scripts, digits, rare ideographs, words that an analyzer may drop, and what a query language may take for its own. */
const PARTS = ['冰轮', '环境', '泰和', '新材', '烟台', '市', '有限公司', 'ABB', 'the', 'and', 'ISO50001', '5G', '𠮷', '〇', '々', 'ー', 'カタ', '한', 'é', '+"', '~', '*', '\\', ':', '(', '甲', '-', 'OR', '.', '。']
const DRAFTS = Array.from({ length: 120 }, () => Array.from({ length: 1 + pickIndex(random, 5) }, () => pick(random, PARTS)).join(''))
/** Of names that are one after folding, one. */
const NAMES = [...new Map(DRAFTS.map((name) => [normalizeName(name), name])).values()]
const entities = NAMES.map((name, index) => ({ ref: `Company:${name}`, mentions: 1 + (index % 4), aliases: index % 5 === 0 ? [`${name.slice(0, 3)}简称`] : [] }) as const)

const pickPart = (name: string): string => {
  const letters = [...name], start = pickIndex(random, letters.length)
  return letters.slice(start, start + 1 + pickIndex(random, 6)).join('')
}
const QUERIES = Array.from({ length: 400 }, () => Array.from({ length: 1 + pickIndex(random, 2) }, () => pickPart(pick(random, NAMES))).join(' '))

let indexed: GraphStore
let scanned: GraphStore
describeWithNeo4j('searching by the index of names', { timeout: 120_000 }, () => {
  beforeEach(async () => {
    await clearGraph()
    indexed = await openNeo4jGraphStore(toNeo4jPlace())
    scanned = await (await createMemoryPlace()).open()
    const batch = makeBatch('a.txt', [{ title: '名', entities }])
    for (const store of [indexed, scanned]) await store.write(batch)
  })
  afterEach(async () => {
    await indexed.close()
    await scanned.close()
    await clearGraph()
  })

  it('finds, in the same order, what looking at every name finds, whatever is asked', async () => {
    let found = 0
    for (const text of QUERIES) {
      const [fast, slow] = await Promise.all([indexed, scanned].map((store) => store.searchEntities({ first: 30, text })))
      expect([text, fast]).toEqual([text, slow])
      found += fast?.rows.length ?? 0
    }
    expect(found).toBeGreaterThan(QUERIES.length)
  })
})
