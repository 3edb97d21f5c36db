import { describe, expect, it } from 'vitest'
import { foldText, toBodyText } from '../../src/resemblance/body-text.js'

const toPrinted = (title: string, lines: readonly string[], names: readonly string[] = []) => {
  const text = [title, ...lines].join('\n')
  return { article: { title, authors: names.map(name => ({ name, role: 'REPORTER' as const })), segments: [[0, text.length] as const] }, text }
}
const bodyOf = (lines: readonly string[], names: readonly string[] = []): string => toBodyText(toPrinted('标题在此', lines, names))

describe('folding', () => {
  it.each([
    ['１，２００．５ 吨，增长８％。', '1200.5吨增长8%'], ['1,200.5吨增长8%', '1200.5吨增长8%'], ['12：30—14：00', '12-30-14-00'], ['最低气温-6℃', '最低气温-6c'],
    ['“甲”（乙）《丙》', '甲乙丙'], ['第一、第二', '第一第二'], ['', ''],
  ])('%s → %s', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })
})

describe('the body of a report', () => {
  it.each([
    ['a dateline', ['本报讯 昨日全市开工。'], []],
    ['a dateline with a byline in brackets', ['大众日报烟台11月6日讯（记者 张一凡 通讯员 李二宝）昨日全市开工。'], []],
    ['a byline that runs on', ['YMG全媒体记者 张一凡 通讯员 李二宝 报道 昨日全市开工。'], ['张一凡', '李二宝']],
    ['a byline on its own line', ['□ 本报记者 张一凡', '昨日全市开工。'], ['张一凡']],
    ['a byline behind its end', ['昨日全市开工。', '（张一凡 李二宝）'], ['张一凡', '李二宝']],
    ['a byline in brackets at its end', ['昨日全市开工。（YMG全媒体记者 张一凡）'], []],
  ])('is without %s', (_what, lines, names) => {
    expect(bodyOf(lines, names)).toBe('昨日全市开工')
  })

  it('keeps brackets and names that are no byline', () => {
    expect(bodyOf(['（一）张一凡昨日在全市开工现场介绍了情况并回答提问。', '工程分两期（下称一期）。'], ['张一凡'])).toBe('一张一凡昨日在全市开工现场介绍了情况并回答提问工程分两期下称一期')
  })

  it('is without the headline, be it printed in several lines; a line of the text that stands in the headline stays', () => {
    const printed = toPrinted('标题在此 又一行', ['正文。', '标题在此'])
    const text = `标题在此\n又一行\n正文。\n标题在此`
    expect(toBodyText({ article: { ...printed.article, segments: [[0, text.length]] }, text })).toBe('正文标题在此')
    expect(toBodyText({ article: { ...printed.article, segments: [] }, text })).toBe('')
  })
})
