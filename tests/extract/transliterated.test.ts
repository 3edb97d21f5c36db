import { describe, expect, it } from 'vitest'
import { dottedNameLength, partedNameLength, undottedNameLength } from '../../src/extract/transliterated.js'
import { entitiesOf } from '../helpers/extraction.js'

describe('names of other tongues', () => {
  it.each([
    ['卡米拉·安德森说', 7], ['阿卜杜拉·买买提等', 0], ['汉斯·彼得·韦伯，', 8], ['山东·烟台', 0], ['安娜', 0],
  ])('%s has a dotted name of %i characters', (line, length) => { expect(dottedNameLength(line, 0)).toBe(length) })

  it.each([['扎西多吉说', 4], ['乌云其其格获奖', 5], ['扎西说', 0]])('%s has a name of parts of %i characters', (line, length) => { expect(partedNameLength(line, 0)).toBe(length) })

  it.each([['基普图姆以', 4], ['基普图姆跑', 0], ['保罗说', 0]])('%s has a name without a dot of %i characters', (line, length) => { expect(undottedNameLength(line, 0)).toBe(length) })
})

/** Sentences, and the people that a reader finds in them. */
const PEOPLE: readonly (readonly [string, readonly string[]])[] = [
  ['研究生买买提江·艾合买提、本科生宋一鸣获奖。', ['买买提江·艾合买提', '宋一鸣']],
  ['民警扎西多吉、辅警崔亮分别立功。', ['崔亮', '扎西多吉']],
  ['市民曲梅因感冒缺席。', ['曲梅']],
  ['主任初伟向学会授牌。', ['初伟']],
  ['总裁判长由“时代楷模”曹春林担任。', ['曹春林']],
  ['志愿者边扫地边说笑。', []],
  ['威海·荣成的海岸很美。', []],
  ['“山海·惠企”行动启动。', []],
]

describe('people', () => {
  it.each(PEOPLE)('%s', (text, expected) => { expect(entitiesOf(text).filter(name => name.startsWith('Person ')).map(name => name.slice(7)).sort()).toEqual([...expected].sort()) })
})
