import { describe, expect, it } from 'vitest'
import { Atomizer } from '../../src/extract/atoms.js'
import { toView } from '../../src/extract/view.js'
import { gazetteer, tokenizer } from '../helpers/extraction.js'

const atomizer = new Atomizer(gazetteer, tokenizer)
const words = (text: string): string[] => atomizer.atomize(text, { start: 0, end: text.length }).map(atom => atom.text)

const HOSTILE = [
  '“'.repeat(500), '（（（“”》》）', '、'.repeat(10_000), '𠮷野家在𡘙县开业，投资３亿元', '\u202E烟台\u202C市', '）（', 'a'.repeat(5000), '1'.repeat(5000), '第'.repeat(300), '\u0001\uFFFD', '省市区县'.repeat(200),
]

describe('atomize', () => {
  it.each(['烟台业林纺织科技有限公司将生产效率提高15%—20%。', '11月26日，由烟台市总工会主办的“技能兴烟”竞赛（决赛）开幕', ...HOSTILE])('covers the line without gaps: %.20s', text => {
    const view = toView(text), atoms = atomizer.atomize(view, { start: 0, end: view.length })
    let at = 0
    for (const atom of atoms) {
      expect(atom.start).toBe(at)
      expect(view.slice(atom.start, atom.end)).toBe(atom.text)
      at = atom.end
    }
    expect(at).toBe(view.length)
  })

  it.each([
    ['教授戴思兰作主旨演讲', '戴思兰'], ['副主席代明礼为职工送去慰问', '代明礼'], ['负责人李强介绍', '李强'], ['创始人慕容轩今年34岁', '慕容轩'], ['由薛长湖院士担任', '薛长湖'],
    ['昌乐县委书记宋明泽宣布', '宋明泽'], ['区工信局副局长时培学表示', '时培学'],
  ])('cuts the name out of %s', (text, name) => { expect(words(text)).toContain(name) })

  it.each([['负责人介绍，今年', '介绍'], ['职工代表发言', '职工代表'], ['记者从市工信局获悉', '从'], ['高密度培养', '高密度']])('keeps the word in %s', (text, word) => { expect(words(text)).toContain(word) })
})

describe('toView', () => {
  it.each([...HOSTILE, 'ＩＳＯ５０００１　"引号"(括号)'])('keeps every offset: %.20s', text => { expect(toView(text)).toHaveLength(text.length) })
  it('makes wide letters narrow and straight quotes curly', () => { expect(toView('Ａ１２％"好"')).toBe('A12%“好”') })
})
