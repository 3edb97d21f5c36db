import { describe, expect, it } from 'vitest'
import { entitiesOf } from '../../helpers/extraction.js'

/** Text, and the bodies and firms in it. */
const CASES: readonly (readonly [text: string, ...names: string[]])[] = [
  ['青岛市中级人民法院维持原判。', 'Organization 青岛市中级人民法院'],
  ['由“海燕创新团队”研发的系统启用，“海之星”突击队到场。', 'Organization “海之星”突击队', 'Organization 海燕创新团队'],
  ['烟台市驻深圳办事处、威海驻京联络处协办。', 'Organization 威海驻京联络处', 'Organization 烟台市驻深圳办事处'],
  ['哈尔滨工程大学烟台创新发展基地启用。', 'Organization 哈尔滨工程大学烟台创新发展基地'],
  ['福田汽车诸城厂投产。', 'Company 福田汽车诸城厂'],
  ['桥下的骑手之家和李村骑手驿站开了门。', 'Organization 李村骑手驿站'],
  ['诸城市代表队分获二等奖，全市公立医院增加。'],
  ['寿光某食品公司和平度一家代工厂被查。'],
]

describe('bodies by their heads', () => {
  it.each(CASES)('reads %s', (text, ...names) => {
    expect(entitiesOf(text).filter(name => /^(?:Organization|Company) /u.test(name))).toEqual(names)
  })
})
