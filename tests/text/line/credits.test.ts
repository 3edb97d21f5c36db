import { describe, expect, it } from 'vitest'
import { findBylineLine, findClosingCredits, findOpeningCredits } from '../../../src/text/line/bylines.js'
import type { Credit } from '../../../src/text/line/credits.js'

const LETTERS = { REPORTER: 'R', CORRESPONDENT: 'C', PHOTOGRAPHER: 'P' } as const
const show = (credits: readonly (Credit | undefined)[]): string => credits.flatMap(credit => credit?.bylines ?? []).map(({ name, role }) => `${LETTERS[role]}:${name}`).join(' ')

describe('a line that is a byline', () => {
  it.each([
    ['YMG全媒体记者 钟嘉琳', 'R:钟嘉琳'],
    ['YMG全媒体记者 钟嘉琳 通讯员 侯泽昊 摄影报道', 'R:钟嘉琳 C:侯泽昊'],
    ['YMG全媒体记者 唐克 摄', 'P:唐克'],
    ['本报记者 王强 李明', 'R:王强 R:李明'],
    ['记者 王强/文 李明/图', 'R:王强 P:李明'],
    ['文/本报记者 王强 图/本报记者 李明', 'R:王强 P:李明'],
    ['文/图 王强', 'R:王强'],
    ['文：王强 图：李明', 'R:王强 P:李明'],
    ['记者 王强 文/图', 'R:王强'],
    ['王强 文 李明 图', 'R:王强 P:李明'],
    ['记者 王强 摄影 李明', 'R:王强 P:李明'],
    ['通讯员：王强、李明', 'C:王强 C:李明'],
    ['半岛全媒体记者 王强 报道', 'R:王强'],
    ['大众日报客户端记者 王强', 'R:王强'],
    ['齐鲁晚报·齐鲁壹点记者 王强 通讯员 李明', 'R:王强 C:李明'],
    ['青岛日报/观海新闻记者 王强', 'R:王强'],
    ['风口财经首席记者 王强 见习记者 李明 实习生 张帅', 'R:王强 R:李明 R:张帅'],
    ['特约通讯员 王强', 'C:王强'],
    ['作者：王强', 'R:王强'],
    ['□ 记 者 王 强 李小明', 'R:王强 R:李小明'],
    ['记者王强李小明报道', 'R:王强 R:李小明'],
    ['本报记者 欧阳娜娜 阿依古丽·买买提', 'R:欧阳娜娜 R:阿依古丽·买买提'],
    ['通讯员 市总工会 王强', 'C:王强'],
    ['□王强 李明', 'R:王强 R:李明'],
    ['（王强）', 'R:王强'],
    ['王强 供图', 'P:王强'],
    ['本报记者 王强 通讯员 李明 摄', 'P:王强 P:李明'],
    ['本报记者 王强 通讯员 文明', 'R:王强 C:文明'],
    ['记者 平安 摄', 'P:平安'],
    ['记者 王强 整理', 'R:王强'],
  ])('%s → %s', (line, expected) => expect(show([findBylineLine(line, 0)])).toBe(expected))

  it.each(['受访者供图', '山东 青岛', '记者从市人社局获悉', '高质量发展看烟台', '记者节里话记者', '摄影大赛启动'])('%s names nobody', line =>
    expect(show([findBylineLine(line, 0)])).toBe(''))
})

describe('the credit that opens a paragraph', () => {
  it.each([
    ['本报讯(YMG全媒体记者 钟嘉琳 通讯员 郑瑜 姜宁 摄影报道)日前，由', 'R:钟嘉琳 C:郑瑜 C:姜宁'],
    ['本报威海11月26日讯 记者 王强 报道 昨日，全市', 'R:王强'],
    ['本报讯 记者 王强 近日从市工信局获悉', 'R:王强'],
    ['本报讯 记者从市人社局获悉，今年以来', ''],
    ['威海日报乳山讯 记者王强、通讯员李小明报道：11月15日，', 'R:王强 C:李小明'],
    ['大众日报青岛11月5日讯 记者王强报道：', 'R:王强'],
    ['烟台日报通讯员王强深入车间', ''],
    ['潍坊日报喜讯频传，记者王强获奖', ''],
    ['青西新闻记者 王强 通过摄影棚拍大片', 'R:王强'],
    ['本报记者 王强 走进车间，', 'R:王强'],
    ['新闻记者 走进 车间的故事', ''],
    ['多名记者 王强说', ''],
    ['本报讯（通讯员 姜海涛）连日来，龙口市', 'C:姜海涛'],
    ['（观海新闻/青岛早报记者 刘鹏）12月13日，', 'R:刘鹏'],
    ['近日，记者王强走进车间。', ''],
  ])('%s → %s', (text, expected) => expect(show(findOpeningCredits(text, 0))).toBe(expected))
})

describe('the credit that closes a paragraph', () => {
  it.each([
    ['客流创下新高。（王强）', 'R:王强'],
    ['客流创下新高。（本报记者 王强 通讯员 李明 文/图）', 'R:王强 C:李明'],
    ['图为供热首站。YMG全媒体记者 唐克 摄', 'P:唐克'],
    ['冬日的烟台山 唐克 摄', 'P:唐克'],
    ['产品远销（含港澳台）。', ''],
    ['他获得“山东好人”称号（去年）', ''],
  ])('%s → %s', (text, expected) => expect(show(findClosingCredits(text, 0))).toBe(expected))

  it('keeps offsets into the page', () => {
    const page = '标题\n客流创下新高。（王 强）'
    const [credit] = findClosingCredits(page.slice(3), 3)
    expect(credit?.bylines.map(({ start, end }) => page.slice(start, end))).toEqual(['王 强'])
  })
})
