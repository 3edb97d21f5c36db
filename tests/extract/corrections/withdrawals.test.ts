import { describe, expect, it } from 'vitest'
import { correctionsOf, factsOf, relationsOf } from '../../helpers/extraction.js'

const FIRM = '烟台冰科集团有限公司', OTHER = '威海宏润机械股份有限公司', AWARD = '省级绿色工厂'
const taken = (...holders: readonly string[]): string[] => holders.map(holder => `WITHDRAWN RECEIVED ${holder} → ${AWARD}`).sort()

/** [how it is worded, text, what is withdrawn]. */
const WITHDRAWN: readonly (readonly [string, string, readonly string[]])[] = [
  ['by who takes it', `省工信厅撤销${FIRM}“${AWARD}”称号。`, taken(FIRM)],
  ['from whom it is taken', `${FIRM}被撤销${AWARD}称号。`, taken(FIRM)],
  ['from whom, by whom', `${FIRM}被省工信厅摘除“${AWARD}”牌匾。`, taken(FIRM)],
  ['from several', `${FIRM}、${OTHER}两家企业被取消高新技术企业资格。`, [FIRM, OTHER].map(holder => `WITHDRAWN RECEIVED ${holder} → 高新技术企业`).sort()],
  ['of whom it was', `经复核，${FIRM}、${OTHER}的${AWARD}称号被撤销。`, taken(FIRM, OTHER)],
  ['of as many as were named', `${FIRM}连续两年评价不合格，${OTHER}因停产未报送材料，两家企业的${AWARD}资格予以撤销。`, taken(FIRM, OTHER)],
  ['of whom a word means', `${FIRM}今年主动申请退出，其${AWARD}称号已被撤销。`, taken(FIRM)],
  ['off a list, with 将', `市工信局将${OTHER}移出省级专精特新中小企业名单。`, [`WITHDRAWN RECEIVED ${OTHER} → 省级专精特新中小企业`]],
  ['off a list, the list first', `从省级瞪羚企业名单中剔除${FIRM}。`, [`WITHDRAWN RECEIVED ${FIRM} → 省级瞪羚企业`]],
  ['kept no more', `${FIRM}不再保留${AWARD}称号。`, taken(FIRM)],
  ['kept no more by who gave it', `省工信厅决定，不再保留${FIRM}“${AWARD}”称号。`, taken(FIRM)],
  ['lost', `${FIRM}失去${AWARD}资格。`, taken(FIRM)],
  ['of one of many', `取消${FIRM}等15家企业的${AWARD}资格。`, taken(FIRM)],
  ['with a list behind it', `2家企业被撤销${AWARD}称号，分别是${FIRM}和${OTHER}。`, taken(FIRM, OTHER)],
  ['with a list behind a colon', `被撤销${AWARD}称号的是：${FIRM}和${OTHER}。`, taken(FIRM, OTHER)],
  ['from a person', '经研究，撤销高密市人民医院护士长綦红梅“全国劳动模范”荣誉称号。', ['WITHDRAWN RECEIVED 綦红梅 → 全国劳动模范']],
  ['beside one that is given', `${FIRM}获评${AWARD}，${OTHER}被撤销${AWARD}称号。`, taken(OTHER)],
]

/** Texts that take nothing away. */
const NOTHING: readonly (readonly [string, string])[] = [
  ['what is only meant to be', `省工信厅拟撤销${FIRM}${AWARD}称号。`], ['what is to come', `复核不合格，将取消${FIRM}${AWARD}称号。`], ['what did not happen', `${FIRM}未被撤销${AWARD}称号。`],
  ['what is denied', `省工信厅明确，不撤销${FIRM}${AWARD}称号。`], ['what is asked for', `${FIRM}申请撤销${AWARD}称号。`], ['what depends', `如整改不到位，撤销${FIRM}${AWARD}称号。`],
  ['a rule', `对弄虚作假的企业，取消其${AWARD}称号。`], ['what is given back', `恢复${FIRM}被撤销的${AWARD}称号。`], ['money', `${FIRM}曾获评${AWARD}，已拨付的补助资金予以收回。`],
  ['a show that is off', `${FIRM}承办的灯光秀因台风取消。`], ['unnamed holders', `昌邑一家企业被取消${AWARD}资格。`],
]

describe('a title that is taken back', () => {
  it.each(WITHDRAWN)('%s', (_, text, expected) => { expect(correctionsOf(text)).toEqual([...expected].sort()) })

  it.each(WITHDRAWN)('is none that was received: %s', (_, text, expected) => {
    const received = relationsOf(text).filter(relation => relation.startsWith('RECEIVED'))
    expect(received.filter(relation => expected.includes(`WITHDRAWN ${relation}`))).toEqual([])
  })

  it.each(NOTHING)('is not %s', (_, text) => { expect(correctionsOf(text)).toEqual([]) })

  it('stands beside the report of its giving', () => {
    const text = `${FIRM}曾于2021年被认定为${AWARD}。近日，${FIRM}被撤销${AWARD}称号。`
    expect([relationsOf(text).filter(relation => relation.startsWith('RECEIVED')), correctionsOf(text)]).toEqual([[`RECEIVED ${FIRM} → ${AWARD}`], taken(FIRM)])
  })

  it('quotes its sentence', () => {
    const [correction] = factsOf(`新闻发布会上公布了结果。经复核，${FIRM}被撤销${AWARD}称号。`).corrections ?? []
    expect(correction?.evidence).toMatchObject([{ quote: `${FIRM}被撤销${AWARD}称号`, sentence: [12, 12 + `经复核，${FIRM}被撤销${AWARD}称号。`.length], rule: 'withdrawn/award' }])
  })
})
