import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { exportFacts } from '../../../src/pipeline/export/export-ndjson.js'
import type { GraphStore } from '../../../src/store/graph-store.js'
import { articleIdOf, idOf, makeBatch, relationIdOf, withFile, type ArticleSpec } from '../../helpers/batches.js'
import { makeRandomBatches, thinBatch } from '../../helpers/random-batches.js'
import { createRandom, pick, type Random } from '../../helpers/seeded-random.js'
import type { GraphBatch } from '../../../src/model/graph-batch.js'
import type { GraphChange } from '../../../src/model/graph-change.js'
import type { ContractContext } from '../graph-store-contract.js'

const [COMPANY, AWARD] = ['Company:冰轮环境', 'Award:绿色工厂'] as const
const RELATION = relationIdOf('RECEIVED', COMPANY, AWARD)
const says = (title: string, year?: number): ArticleSpec => ({ title, relations: [{ type: 'RECEIVED', source: COMPANY, target: AWARD, evidence: [year === undefined ? {} : { year }] }] })

async function exportAll(store: GraphStore, asOf?: string): Promise<string> {
  let text = ''
  for await (const part of exportFacts(store, asOf)) text += part
  return text
}

/** Pages that come, come again under another name or with less in them, and go. */
function toRandomChange(random: Random, batches: readonly GraphBatch[]): GraphChange {
  const [written, other] = [pick(random, batches), pick(random, batches)], kind = random()
  if (kind < 0.2) return { remove: [other.source.file] }
  if (kind < 0.3) return { remove: [articleIdOf(other)] }
  const batch = random() < 0.3 ? thinBatch(random, written) : written
  return { batches: [random() < 0.3 ? withFile(batch, other.source.file) : batch], replacesFiles: random() < 0.6 }
}

/** The log, and the graph at an earlier time. */
export function describeHistory({ getStore, openAnother }: ContractContext): void {
  describe('history', () => {
    it.each([1, 2, 3])('gives the graph back as it stood after each change, byte for byte (seed %i)', { timeout: 60_000 }, async (seed) => {
      const random = createRandom(seed), batches = makeRandomBatches(random, 5), states = ['']
      for (let count = 0; count < 14; count += 1) {
        const { changes } = await getStore().change(toRandomChange(random, batches)).catch(() => ({ changes: { articles: 0 } }))
        if (changes.articles > 0) states.push(await exportAll(getStore()))
        await sleep(2)
      }
      const { rows } = await getStore().findLog({ first: 100 })
      expect(rows.map(({ seq }) => seq)).toEqual(states.slice(1).map((_, index) => index + 1))
      expect(new Set(states).size).toBeGreaterThan(5)
      for (const { seq, at } of rows) expect(await exportAll(getStore(), at)).toBe(states[seq])
      expect(await exportAll(getStore(), '2025-01-01T00:00:00.000Z')).toBe('')
      expect(await exportAll(getStore(), '9999-01-01T00:00:00.000Z')).toBe(states.at(-1))
    })

    it('tells which changes added, strengthened, restated, weakened and removed a relation, with article, time, who and why', async () => {
      const [a, b, c] = [makeBatch('a.txt', [says('一')]), makeBatch('b.txt', [says('二')]), makeBatch('c.txt', [says('三', 2025)])], began = new Date().toISOString()
      await getStore().change({ batches: [a] }, { by: '甲', reason: '初读' })
      await getStore().change({ batches: [b] }, { by: '乙' })
      await getStore().change({ batches: [c], remove: ['b.txt'] }, { by: '丙', reason: '更正' })
      await getStore().change({ remove: ['a.txt'] })
      await getStore().change({ remove: [articleIdOf(c)] })
      const to = (batch: GraphBatch, title: string, isThere: boolean) => ({ id: articleIdOf(batch), title, isThere })
      const rows = await getStore().getHistory(RELATION)
      expect(rows.map(({ at: _, ...row }) => row)).toEqual([
        { seq: 1, by: '甲', op: 'WRITE', reason: '初读', what: ['a.txt'], effect: 'ADDED', before: 0, after: 1, articles: [to(a, '一', true)] },
        { seq: 2, by: '乙', op: 'WRITE', reason: '', what: ['b.txt'], effect: 'STRENGTHENED', before: 1, after: 2, articles: [to(b, '二', true)] },
        { seq: 3, by: '丙', op: 'REPLACE', reason: '更正', what: ['b.txt', 'c.txt'], effect: 'RESTATED', before: 2, after: 2, articles: [to(b, '二', false), to(c, '三', true)].sort((x, y) => (x.id < y.id ? -1 : 1)) },
        { seq: 4, by: '', op: 'REMOVE', reason: '', what: ['a.txt'], effect: 'WEAKENED', before: 2, after: 1, articles: [to(a, '一', false)] },
        { seq: 5, by: '', op: 'REMOVE', reason: '', what: [articleIdOf(c)], effect: 'REMOVED', before: 1, after: 0, articles: [to(c, '三', false)] },
      ])
      expect(rows.map(({ at }) => at)).toEqual([...rows.map(({ at }) => at)].sort())
      expect(rows.every(({ at }) => at >= began && at <= new Date().toISOString())).toBe(true)
      expect((await getStore().getHistory(idOf(COMPANY))).map(({ effect }) => effect)).toEqual(rows.map(({ effect }) => effect))
    })

    it('tells nothing of changes that left a thing as it was, and of what was never there', async () => {
      const batch = makeBatch('a.txt', [says('一'), { title: '二', entities: ['Company:甲'] }])
      await getStore().write(batch)
      await getStore().change({ batches: [withFile(batch, 'b.txt')] })
      await getStore().removeArticle(articleIdOf(batch, 1))
      expect(await getStore().getHistory(RELATION)).toMatchObject([{ seq: 1, effect: 'ADDED' }])
      expect(await getStore().getHistory(idOf('Company:甲'))).toMatchObject([{ effect: 'ADDED' }, { seq: 3, effect: 'REMOVED' }])
      expect(await getStore().getHistory('rel_none')).toEqual([])
    })

    it('has an entry for each change, and none for what changed nothing or was only to be foreseen', async () => {
      const [a, b] = [makeBatch('a.txt', [says('一')]), makeBatch('b.txt', [says('二')])]
      await getStore().writeAll([a, b], { by: '甲', reason: '装载' })
      await getStore().writeAll([a, b])
      await getStore().change({ remove: ['a.txt'] }, { isDryRun: true })
      await getStore().removeArticle('art_none')
      await getStore().change({ batches: [withFile(a, 'b.txt')], replacesFiles: true })
      const first = await getStore().findLog({ first: 1 })
      expect(first).toMatchObject({ rows: [{ seq: 1, by: '甲', op: 'WRITE', reason: '装载', what: ['a.txt', 'b.txt'] }], hasNextPage: true })
      expect(await getStore().findLog({ first: 5, after: first.keys[0] ?? '' })).toMatchObject({ rows: [{ seq: 2, op: 'REPLACE', what: ['b.txt'] }], hasNextPage: false })
    })

    it('does not show in what the graph says: whatever happened before, equal facts are equal bytes', async () => {
      const batch = makeBatch('a.txt', [says('一')]), another = await openAnother()
      for (const one of [batch, thinBatch(createRandom(1), batch), makeBatch('b.txt', [says('二')]), batch]) await getStore().write(one)
      await getStore().change({ remove: ['b.txt'] })
      await another.write(batch)
      expect(await exportAll(getStore())).toBe(await exportAll(another))
    })
  })
}
