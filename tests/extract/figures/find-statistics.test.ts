import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../helpers/extraction.js'

const SAID: readonly (readonly [string, string, readonly string[]])[] = [
  ['the home city where nobody is named', '烟台深化改革。全市培训职工8600多人次。', ['烟台市 8600 人次 OVER']],
  ['a firm that is the subject', '烟台明达电子有限公司研发投入4870万元，拥有专利56项。', ['烟台明达电子有限公司 48700000 元 EXACT', '烟台明达电子有限公司 56 项 EXACT']],
  ['one figure of a list of things', '烟台业华纺织有限公司将产品的电耗、蒸汽、水减少了30%。', ['烟台业华纺织有限公司 0.3 ratio EXACT', '烟台业华纺织有限公司 0.3 ratio EXACT', '烟台业华纺织有限公司 0.3 ratio EXACT']],
  ['amounts dealt out by 分别', '烟台出台政策，当选“烟台大师”“烟台名匠”分别给予1万元、5000元奖励。', ['烟台大师 10000 元 EXACT', '烟台名匠 5000 元 EXACT']],
  ['who is fined', '青岛市通报案件。城阳区市场监督管理局对青岛海川电器有限公司罚款18.6万元。', ['青岛海川电器有限公司 186000 元 EXACT']],
  ['who speaks', '烟台变样了。“研发经费占到销售收入的5%以上。”烟台明达电子有限公司董事长周海波说。', ['烟台明达电子有限公司 0.05 ratio OVER']],
  ['the years that someone has served', '周海波从事钳工工作28年。', ['周海波 28 年 EXACT']],
  ['the laboratory that a bare word means', '青岛海创海洋材料重点实验室揭牌。实验室总投资1.3亿元，现有科研人员86人。', ['青岛海创海洋材料重点实验室 130000000 元 EXACT', '青岛海创海洋材料重点实验室 86 人 EXACT']],
  ['a thing that a list names twice, once', '烟台业华纺织有限公司把水耗、水耗、电耗减少了30%。', ['烟台业华纺织有限公司 0.3 ratio EXACT', '烟台业华纺织有限公司 0.3 ratio EXACT']],
  ['a range from a number to itself, once', '烟台市投资3—3万元建设学校。', ['烟台市 30000 元 RANGE']],
  ['the fair and not its hosts', '第九届寿光蔬菜博览会开幕。本届展会由寿光市人民政府主办，展览面积3万平方米。', ['第九届寿光蔬菜博览会 30000 平方米 EXACT']],
]
const UNSAID: readonly (readonly [string, string])[] = [
  ['dates', '2025年11月26日，烟台天气晴好。'], ['ordinals', '烟台港位居第三。'], ['what a quote names', '烟台推进“6+4”产业体系。'], ['words that begin with a numeral', '烟台人爱打八段锦。'], ['a round number that counts nothing', '百家企业齐聚烟台。'], ['where a rise began', '烟台明达电子有限公司产能从500万只开始提升至满负荷。'],
]

describe('of whom a figure is said', () => {
  it.each(SAID)('%s', (_, text, expected) => { expect(figuresOf(text)).toEqual(expected) })
  it.each(UNSAID)('%s are none', (_, text) => { expect(figuresOf(text)).toEqual([]) })
  it('a headline repeats the body and counts once', () => { expect(figuresOf('烟台培训职工3600人次\n烟台市今年培训职工3600人次。', true)).toEqual(['烟台市 3600 人次 EXACT']) })
})
