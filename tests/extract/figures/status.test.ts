import { describe, expect, it } from 'vitest'
import { factsOf } from '../../helpers/extraction.js'

const FIRM = '烟台恒源生物有限公司'
const said = (text: string): string[] => factsOf(text).statistics.map(({ value, status }) => `${String(value)} ${String(status)}`)

describe('planned or reached', () => {
  it.each([
    ['what is to be reached', `${FIRM}力争产值10亿元。`, ['1000000000 PLANNED']],
    ['what is expected', `${FIRM}预计接待客商300人。`, ['300 PLANNED']],
    ['all that a plan goes on to say', `${FIRM}项目建成后，可年产疫苗2000万支，带动就业300人。`, ['20000000 PLANNED', '300 PLANNED']],
    ['what has been done, after a plan', `${FIRM}计划投资12亿元，目前已完成3亿元。`, ['1200000000 PLANNED', '300000000 ACHIEVED']],
    ['将 before a verb', `${FIRM}将新增岗位300个。`, ['300 PLANNED']],
    ['将 that stands for 把', `${FIRM}将交货周期压缩到7天。`, ['7 ACHIEVED']],
    ['a plain sentence', `${FIRM}产值10亿元。`, ['1000000000 ACHIEVED']],
    ['what another sentence plans', `${FIRM}计划扩产。公司去年产值10亿元。`, ['1000000000 ACHIEVED']],
  ])('%s', (_, text, expected) => { expect(said(text)).toEqual(expected) })
})

describe('what a figure is compared with', () => {
  it.each([
    ['产值同比增长12%', '同比'], ['产值环比下降3%', '环比'], ['劳模10名，较上届增加1人', '较上届'], ['比去年同期多卖1.9万吨', '比去年同期'], ['比2020年增加了14家', '比2020年'], ['能耗比行业平均水平低27%', '比行业'], ['产值12亿元', undefined],
  ])('%s', (text, comparison) => { expect(factsOf(`${FIRM}${text}。`).statistics.at(-1)?.comparison).toBe(comparison) })
})
