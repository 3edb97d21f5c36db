import { describe, expect, it } from 'vitest'
import { idOf, makeBatch, type EntityRef } from '../../helpers/batches.js'
import { dumpGraph } from '../../helpers/dump-graph.js'
import type { ContractContext } from '../graph-store-contract.js'

const NAMES: Readonly<Record<string, string>> = {
  quotes: `'"“‘；--`, backticks: '`) DETACH DELETE (n) //`', braces: '{id: $id}', backslashes: '\\u0041\\n\\', 'line feeds': '甲\n乙\r\n丙\t丁',
  'ten thousand characters': '长'.repeat(10_000), 'rare Han': '𠮷野家𪚥𫠝', emoji: '👩‍👩‍👧', NUL: '甲\u0000乙', prototype: '__proto__',
  'right to left': '\u202e甲\u202c', 'a prop name': 'constructor', digits: '1', 'true': 'true', 'null': 'null',
}
const IDS = [`' OR 1=1 //`, '`', '$id', '甲', '', '\u0000', 'x'.repeat(10_000)]

/** Names, ids and texts that would break a careless store. */
export function describeHostileInput({ getStore, openAnother }: ContractContext): void {
  describe('hostile input', () => {
    it.each(Object.entries(NAMES))('keeps a name of %s', async (_what, name) => {
      const ref: EntityRef = `Company:${name}`
      const batch = makeBatch('a.txt', [{
        title: name, city: name, entities: [{ ref, aliases: [`${name}二`], props: { [name]: name, issuer: [name, 1] } }],
        relations: [{ type: 'RECEIVED', source: ref, target: 'Award:奖', evidence: [{ title: name }] }], statistics: [{ subject: ref, measure: name, value: 1 }],
      }])
      await getStore().write(batch)
      const [entity] = await getStore().getEntities([idOf(ref)])
      expect(entity).toMatchObject({ name, aliases: [`${name}二`] })
      expect(Object.entries(entity?.props ?? {}).find(([key]) => key === name)).toEqual([name, name])
      const another = await openAnother()
      for await (const copy of getStore().readBatches()) await another.write(copy)
      expect(await dumpGraph(another)).toEqual(await dumpGraph(getStore()))
    })

    it.each(IDS)('finds nothing under the id %j', async (id) => {
      await getStore().write(makeBatch('a.txt', [{ title: '一', entities: ['Company:甲'] }]))
      expect(await getStore().getEntities([id])).toEqual([undefined])
      expect((await getStore().findNeighbours({ first: 1, id })).rows).toEqual([])
      expect((await getStore().findEntities({ first: 1, place: id })).rows).toEqual([])
      expect(await getStore().findPaths({ from: id, to: id, maxDepth: 1 })).toEqual([])
      expect((await getStore().findMentions({ first: 1, entity: id, article: id })).rows).toEqual([])
      expect(await getStore().removeArticle(id)).toMatchObject({ articles: 0 })
      expect((await getStore().searchEntities({ first: 1, text: `${id}甲甲` })).rows).toEqual([])
    })

    it('refuses half a surrogate pair', async () => {
      const batch = makeBatch('a.txt', [{ title: '\ud842', entities: ['Company:甲'] }])
      await expect(getStore().write(batch)).rejects.toMatchObject({ code: 'BAD_FACTS' })
    })
  })
}
