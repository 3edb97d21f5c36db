import { describe, expect, it } from 'vitest'
import { factsOf } from '../helpers/extraction.js'

const propsOf = (text: string, name: string): unknown => factsOf(text).entities.find(entity => entity.name === name)?.props

describe('props of awards and programmes', () => {
  it('say who gives an award', () => {
    expect(propsOf('烟台市总工会授予烟台明达电子有限公司“烟台市五一劳动奖状”。', '烟台市五一劳动奖状')).toMatchObject({ issuer: '烟台市总工会', level: 'CITY' })
  })
  it('say who issues a policy', () => {
    expect(propsOf('烟台市人民政府印发《关于推进制造业强市建设的实施意见》。', '《关于推进制造业强市建设的实施意见》')).toMatchObject({ issuer: '烟台市人民政府' })
  })
  it('say the batch and year that stand before the name', () => {
    expect(propsOf('烟台明达电子有限公司入选2025年度第十批“山东省绿色工厂”。', '山东省绿色工厂')).toMatchObject({ year: 2025, batch: 10 })
  })
  it('say nothing that the text does not', () => {
    expect(propsOf('烟台明达电子有限公司入选省级绿色工厂。', '省级绿色工厂')).not.toHaveProperty('issuer')
  })
})
