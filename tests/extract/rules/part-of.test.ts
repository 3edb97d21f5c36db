import { describe, expect, it } from 'vitest'
import { read } from '../../helpers/extraction.js'

/** Sentences, and whose parts a reader finds in them. */
const PARTS: readonly (readonly [string, readonly string[]])[] = [
  ['鲁岳集团旗下有烟台曜华机械有限公司、烟台隆曜电子有限公司等企业。', ['烟台曜华机械有限公司 → 鲁岳集团', '烟台隆曜电子有限公司 → 鲁岳集团']],
  ['烟台曜华机械有限公司成立全资子公司莱州昌曜铸件有限公司。', ['莱州昌曜铸件有限公司 → 烟台曜华机械有限公司']],
  ['鲁岳集团控股的烟台隆曜电子有限公司投产。', ['烟台隆曜电子有限公司 → 鲁岳集团']],
  ['鲁岳集团现有烟台曜华机械有限公司、烟台隆曜电子有限公司两家上市公司。', ['烟台曜华机械有限公司 → 鲁岳集团', '烟台隆曜电子有限公司 → 鲁岳集团']],
  ['烟台隆曜电子有限公司隶属于鲁岳集团。', ['烟台隆曜电子有限公司 → 鲁岳集团']],
  ['烟台市现有烟台曜华机械有限公司、烟台隆曜电子有限公司两家上市公司。', []],
  ['鲁岳集团与烟台隆曜电子有限公司签约。', []],
]

describe('parts of a group', () => {
  it.each(PARTS)('%s', (text, expected) => {
    const said = read(text).relations.filter(relation => relation.startsWith('PART_OF ') && !/[市省区] →|→ .{2,3}[市省]$/u.test(relation)).map(relation => relation.slice('PART_OF '.length))
    expect(said).toEqual([...expected].sort())
  })
})
