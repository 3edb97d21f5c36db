import { describe, expect, it } from 'vitest'
import { makeBatch } from '../../helpers/batches.js'
import type { ContractContext } from '../graph-store-contract.js'

const batch = makeBatch('a.txt', [{
  title: '一', entities: [
    { ref: 'Place:莱州市', aliases: ['莱州'] },
    { ref: 'Organization:莱州市职业学校', mentions: 9 },
    { ref: 'Company:山东莱州银行', mentions: 5 },
    { ref: 'Company:ＡＢＢ（烟台）有限公司', mentions: 2 },
    { ref: 'Award:国家级能效“领跑者”' },
  ],
}])

/** Looking for names. */
export function describeSearch({ getStore }: ContractContext): void {
  describe('search', () => {
    const search = async (text: string, rest: object = {}) => {
      const { rows } = await getStore().searchEntities({ first: 10, text, ...rest })
      return rows.map(({ name }) => name)
    }

    it('gives whole names first, then beginnings, then the rest', async () => {
      await getStore().write(batch)
      expect(await search('莱州市')).toEqual(['莱州市', '莱州市职业学校'])
      expect(await search('莱州')).toEqual(['莱州市', '莱州市职业学校', '山东莱州银行'])
    })

    it.each([
      ['a b b', ['ＡＢＢ（烟台）有限公司']], ['ABB', ['ＡＢＢ（烟台）有限公司']], ['烟台 abb', ['ＡＢＢ（烟台）有限公司']], ['abb烟台有限', ['ＡＢＢ（烟台）有限公司']],
      ['领跑者', ['国家级能效“领跑者”']], ['"领跑者"', ['国家级能效“领跑者”']], ['学校 莱州', ['莱州市职业学校']], ['学校 烟台', []],
    ])('finds by %j what holds every term, whatever its width, case, quotes and brackets', async (text, names) => {
      await getStore().write(batch)
      expect(await search(text)).toEqual(names)
    })

    it.each(['', ' ', '“”', '\n'])('finds nothing by %j', async (text) => {
      await getStore().write(batch)
      expect(await search(text)).toEqual([])
    })

    it('looks among some types only', async () => {
      await getStore().write(batch)
      expect(await search('莱州', { types: ['Company'] })).toEqual(['山东莱州银行'])
      expect(await search('莱州', { types: [] })).toEqual([])
    })
  })
}
