import { describe, expect, it } from 'vitest'
import { Atomizer } from '../../src/extract/atoms.js'
import { datelineEnd } from '../../src/extract/dateline.js'
import { gazetteer, tokenizer } from '../helpers/extraction.js'

function restOf(text: string): string {
  const atoms = new Atomizer(gazetteer, tokenizer).atomize(text, { start: 0, end: text.length })
  return atoms.slice(datelineEnd(atoms)).map(atom => atom.text).join('')
}

describe('datelineEnd', () => {
  it.each([
    ['本报讯（记者 周海波 通讯员 丛培滋）全市新增就业9万人。', '全市新增就业9万人。'],
    ['威海日报荣成讯（记者 周海波）海带丰收。', '海带丰收。'],
    ['本报11月18日讯（记者 周海波）记者获悉。', '记者获悉。'],
    ['青报莱西讯 12月3日上午，仪式举行。', '12月3日上午，仪式举行。'],
    ['潍坊日报高密讯 记者 单既玉 报道 一台阀门吊装上车。', '一台阀门吊装上车。'],
    ['半岛全媒体记者 宋刚 于小涵 报道：记者日前从学校获悉。', '记者日前从学校获悉。'],
    ['全市新增就业9万人。', '全市新增就业9万人。'],
    ['记者从青岛海关获悉，今年通关更快。', '记者从青岛海关获悉，今年通关更快。'],
    ['通讯企业增长9%，报道很多。', '通讯企业增长9%，报道很多。'],
  ])('%s', (text, expected) => { expect(restOf(text)).toBe(expected) })
})
