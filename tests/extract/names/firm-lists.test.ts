import { describe, expect, it } from 'vitest'
import { entitiesOf } from '../../helpers/extraction.js'

/** Sentences, and the firms that a reader finds in them. */
const FIRMS: readonly (readonly [string, readonly string[]])[] = [
  ['昊泽钓具、青州鼎卓重装等6家企业到会。', ['昊泽钓具', '青州鼎卓重装']],
  ['福山区占3席：烟台宏昱精密机械有限公司、瑞禾医械和铭翰传动。', ['烟台宏昱精密机械有限公司', '瑞禾医械', '铭翰传动']],
  ['禄海渔具、挪威赫斯泰海事和烟台隆曜电子有限公司参展。', ['挪威赫斯泰海事', '烟台隆曜电子有限公司', '禄海渔具']],
  ['集团另有莱州昌曜机械有限公司，再由莱州昌曜机械有限公司供货。', ['莱州昌曜机械有限公司']],
  ['祁氏锡雕工艺品有限公司开张。', ['祁氏锡雕工艺品有限公司']],
  ['艾迪精密铸造（莱山）有限公司投产。', ['艾迪精密铸造（莱山）有限公司']],
  ['赞助商为中粮果饮（海阳）有限公司。', ['中粮果饮（海阳）有限公司']],
]
const NO_FIRMS: readonly string[] = [
  '来自荷兰、厄瓜多尔等8个国家的客商参展。',
  '化工、医药、纺织等3个行业的企业增产。',
  '苹果、大樱桃、海参等特产走俏。',
  '莱州、海阳等地的企业到会。',
]

const firmsOf = (text: string): string[] => entitiesOf(text).filter(name => name.startsWith('Company ')).map(name => name.slice('Company '.length)).sort()

describe('firms by the company they keep', () => {
  it.each(FIRMS)('%s', (text, expected) => { expect(firmsOf(text)).toEqual([...expected].sort()) })
  it.each(NO_FIRMS)('none in %s', text => { expect(firmsOf(text)).toEqual([]) })
})
