import { describe, expect, it } from 'vitest'
import { articleIdOf, makeBatch, withFile, type ArticleSpec } from '../../helpers/batches.js'
import type { ContractContext } from '../graph-store-contract.js'

const TEXT = '烟台市工业和信息化局近日公布制造业数字化转型情况，截至十月底已有一千余家企业完成改造，带动上下游配套企业协同升级，有关负责人表示将继续开展专项行动。'
const toBatch = (file: string, text: string, more: Partial<ArticleSpec> = {}) => makeBatch(file, [{ title: file, text, relations: [{ type: 'RECEIVED', source: 'Company:甲', target: 'Award:乙' }], ...more }])

const ORIGINAL = toBatch('a.txt', TEXT), EDITED = toBatch('b.txt', `${TEXT}市民可登录网站查询。`), SHORTENED = toBatch('c.txt', TEXT.slice(0, 55))
const OTHER_FIGURE = toBatch('d.txt', TEXT.replace('一千', '两千')), OTHER_NAME = toBatch('e.txt', TEXT, { relations: [{ type: 'RECEIVED', source: 'Company:丁', target: 'Award:乙' }] })
const UNLIKE = toBatch('f.txt', '入冬以来，山东莱州沿海各渔港码头一片繁忙，渔民们抢抓农时收获扇贝，加工车间里工人熟练分拣装箱，产品经冷链物流发往全国各地的市场。')
const ALL = [ORIGINAL, EDITED, SHORTENED, OTHER_FIGURE, OTHER_NAME, UNLIKE]
const IDS = ALL.map((batch) => articleIdOf(batch))
const [original = '', edited = '', shortened = '', figure = '', name = '', unlike = ''] = IDS

/** A report printed again by others. */
export function describeNearDuplicates({ getStore, openAnother }: ContractContext): void {
  describe('near-duplicates', () => {
    const find = async (ids: readonly string[]) => (await getStore().findNearDuplicates(ids)).map((found) => found.map(({ article }) => article))

    it('are found by content, the likest first, in both directions; not those with other figures or names', async () => {
      await getStore().writeAll(ALL)
      const [ofOriginal = [], ofEdited = []] = await find([original, edited])
      expect([new Set(ofOriginal), new Set(ofEdited)]).toEqual([new Set([edited, shortened]), new Set([original, shortened])])
      expect(await find([figure, name, unlike, 'art_x'])).toEqual([[], [], [], []])
      const [[likest, ...others] = []] = await getStore().findNearDuplicates([original])
      expect(likest).toEqual({ article: edited, resemblance: expect.any(Number) as number, containment: 1 })
      for (const other of others) expect(other.resemblance).toBeLessThanOrEqual(likest?.resemblance ?? 0)
    })

    it('count as one independent source, chains of them too; what is no article of the graph counts by itself', async () => {
      await getStore().writeAll(ALL)
      const sets = [[], [original], [original, edited], IDS, [figure, name, unlike], [original, figure], [original, original], ['art_x', 'art_y', original]]
      expect(await getStore().countIndependentSources(sets)).toEqual([0, 1, 1, 4, 3, 2, 1, 3])
      expect(await getStore().countIndependentSources([])).toEqual([])
    })

    it('are the same whatever came first, went meanwhile, or was printed in several files', async () => {
      await getStore().writeAll([...ALL].reverse())
      await getStore().write(withFile(EDITED, 'again.txt'))
      await getStore().removeArticle(shortened)
      await getStore().change({ remove: ['b.txt'] })
      const other = await openAnother()
      await other.writeAll([ORIGINAL, withFile(EDITED, 'again.txt'), OTHER_FIGURE, OTHER_NAME, UNLIKE])
      expect(await getStore().findNearDuplicates(IDS)).toEqual(await other.findNearDuplicates(IDS))
      expect(await find([original, edited, shortened])).toEqual([[edited], [original], []])
    })

    it('has none for texts that are too short to tell', async () => {
      const batches = ['一', '二'].map((title) => makeBatch(`${title}.txt`, [{ title, entities: ['Company:甲'] }]))
      await getStore().writeAll(batches)
      expect(await find(batches.map((batch) => articleIdOf(batch)))).toEqual([[], []])
    })
  })
}
