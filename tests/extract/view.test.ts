import { describe, expect, it } from 'vitest'
import { toView } from '../../src/extract/view.js'
import { createRandom, pick, pickIndex } from '../helpers/seeded-random.js'

describe('toView', () => {
  it.each([
    ['Ｄ１２３', 'D123'], ['「技能兴烟」竞赛', '“技能兴烟”竞赛'], ['『领跑者』', '“领跑者”'], ['王某(工人)', '王某（工人）'], ['增长１５％', '增长15%'],
    ['甲,乙', '甲，乙'], ['1,200人', '1,200人'], ['记者:李强', '记者：李强'], ['8:30', '8:30'], ['哈斯•巴特尔', '哈斯·巴特尔'], ['哈斯・巴特尔', '哈斯·巴特尔'], ['冰轮　环境\u00A0公司', '冰轮 环境 公司'],
    ['"甲"和"乙"', '“甲”和“乙”'], ['"甲\n"乙"', '“甲\n“乙”'], ['a;b', 'a；b'], ['６＋４', '6+4'], ['３．０版', '3.0版'],
  ])('shows %j as %j', (text, view) => { expect(toView(text)).toBe(view) })

  it.each(['', '烟台市总工会', '𠮷野家', '\u202E烟台\u202C', 'ISO50001', '\u0000\uFFFD', '第三届（2025）'])('leaves %j alone', text => { expect(toView(text)).toBe(text) })

  it('has the length and the lines of the text, whatever the text', () => {
    const marks = [...'烟台公司获奖ＡｂＺ０９１２"\'“”「」『』()（）,，:：;；.。%％\n\u3000\u00A0•・𠮷\uD842\uDFB7\u202E\u0000﹏＂']
    const random = createRandom(7)
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: pickIndex(random, 60) }, () => pick(random, marks)).join('')
      const view = toView(text)
      expect(view, JSON.stringify(text)).toHaveLength(text.length)
      expect(view.split('\n').map(line => line.length)).toEqual(text.split('\n').map(line => line.length))
    }
  })
})
