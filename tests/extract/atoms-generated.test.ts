import { describe, expect, it, vi } from 'vitest'
import { Atomizer, type Atom } from '../../src/extract/atoms.js'
import { toView } from '../../src/extract/view.js'
import { gazetteer, tokenizer } from '../helpers/extraction.js'
import { createRandom, pick, pickIndex } from '../helpers/seeded-random.js'

const atomizer = new Atomizer(gazetteer, tokenizer)
const atomsOf = (text: string): Atom[] => atomizer.atomize(toView(text), { start: 0, end: text.length })
const shown = (text: string): string[] => atomsOf(text).map(({ kind, text: words }) => kind === 'word' ? words : `${kind}:${words}`)

describe('kinds of atoms', () => {
  it.each([
    ['2025年11月26日，烟台', ['date:2025年11月26日', 'mark:，', '烟台']], ['第五届大赛', ['ordinal:第五届', '大赛']], ['首批企业', ['ordinal:首批', '企业']], ['荣获7金18银2铜', ['荣获', 'medals:7金18银2铜']],
    ['“领跑者”', ['open:“', '领跑者', 'close:”']], ['超过30家', ['quantity:超过30家']], ['ISO50001标准', ['ISO50001', '标准']], ['8:30开幕', ['date:8:30', '开幕']],
  ])('%s', (text, atoms) => { expect(shown(text)).toEqual(atoms) })

  it('points into the view, not into the line', () => {
    const view = '第一行。\n烟台市总工会'
    for (const { start, end, text } of atomizer.atomize(view, { start: 5, end: view.length })) expect(view.slice(start, end)).toBe(text)
  })
})

const PIECES = [
  '烟台', '市', '区', '总工会', '公司', '有限公司', '“', '”', '《', '》', '（', '）', '‘', '’', '、', '，', '。', '第', '三届', '12', '1.5万', '余', '家', '%', '年', '月', '日', '近', '超过', '金', '银', '李', '强', '欧阳', '说', '的', '和',
  '由', '主办', 'ISO', '—', '…', ' ', '\u3000', '𠮷', '\uD842', '\uDFB7', '\u202E', '\u200B', 'é', '🙂', '\u0000', '荣获', '称号', '大赛', '高密', '度', '首', '百', '〇', '+', '-', '/',
]
const random = createRandom(21)
const TEXTS = Array.from({ length: 400 }, () => Array.from({ length: pickIndex(random, 40) }, () => pick(random, PIECES)).join(''))

describe('on generated lines', () => {
  it('atoms cover the line, each with the text that it points to', () => {
    for (const text of TEXTS) {
      const view = toView(text), atoms = atomsOf(text)
      expect(atoms.map(atom => atom.text).join(''), JSON.stringify(text)).toBe(view)
      for (const { start, end, text: words } of atoms) expect(view.slice(start, end), JSON.stringify(text)).toBe(words)
      expect(atoms.every(({ start, end }) => end > start), JSON.stringify(text)).toBe(true)
    }
  })

  it('partners are pairs of one kind of mark, and pairs never cross', () => {
    for (const text of TEXTS) {
      const atoms = atomsOf(text), open: number[] = []
      for (const [index, { partner, kind, text: mark }] of atoms.entries()) {
        if (partner === undefined) continue
        expect(atoms[partner]?.partner, text).toBe(index)
        if (kind === 'open') open.push(index)
        else expect([open.pop(), `${atoms[partner]?.text ?? ''}${mark}`], text).toEqual([partner, expect.stringMatching(/^(?:“”|《》|（）|‘’)$/u)])
      }
    }
  })

  it('gives the same atoms again', () => { for (const text of TEXTS.slice(0, 50)) expect(atomsOf(text)).toEqual(atomsOf(text)) })
})

describe('what a line costs', () => {
  it.each([['、'], ['烟台'], ['王'], ['第三届'], ['12家'], ['“（'], ['中华人民共和国'], ['万'], ['的']])('%s over and over: look-ups grow with the length, and the tokenizer is asked once', piece => {
    const matchAt = vi.spyOn(gazetteer.lexicon, 'matchAt'), find = vi.spyOn(gazetteer.lexicon, 'find'), tokenize = vi.spyOn(tokenizer, 'tokenize')
    const cost = (times: number): number => {
      matchAt.mockClear()
      find.mockClear()
      atomsOf(piece.repeat(times))
      return matchAt.mock.calls.length + find.mock.calls.length
    }
    const small = cost(100), large = cost(1000)
    expect(tokenize).toHaveBeenCalledTimes(2)
    expect(large).toBeLessThanOrEqual(12 * small + 100)
    vi.restoreAllMocks()
  })
})
