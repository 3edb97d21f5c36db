import type { RuleCases } from './rule-cases.js'

/** LOCATED_IN and PART_OF. */
export const LOCATED: RuleCases = {
  stated: [
    ['烟台冰科机械有限公司坐落于福山区。', 'LOCATED_IN 烟台冰科机械有限公司 → 福山区'],
    ['总部位于潍坊的山东华凌重工有限公司成立十年。', 'LOCATED_IN 山东华凌重工有限公司 → 潍坊市'],
    ['第五届烟台市职业技能大赛在莱山区举行。', 'LOCATED_IN 第五届烟台市职业技能大赛 → 莱山区'],
    ['莱州鲁峰精密铸造有限公司投产。', 'LOCATED_IN 莱州鲁峰精密铸造有限公司 → 莱州市'],
    ['中科芯源（青岛）微电子有限公司开工。', 'LOCATED_IN 中科芯源（青岛）微电子有限公司 → 青岛市'],
    ['恒远液压有限公司落户福山区。', 'LOCATED_IN 恒远液压有限公司 → 福山区'],
    ['福山区蓝谷产业园揭牌。', 'LOCATED_IN 福山区蓝谷产业园 → 福山区'],
    ['烟台有两家企业入选，分别是恒远液压有限公司、鲁峰铸造有限公司。', 'LOCATED_IN 恒远液压有限公司 → 烟台市', 'LOCATED_IN 鲁峰铸造有限公司 → 烟台市'],
    ['山东华凌重工有限公司是山东黄金集团有限公司的全资子公司。', 'PART_OF 山东华凌重工有限公司 → 山东黄金集团有限公司'],
    ['山东黄金集团有限公司旗下山东华凌重工有限公司开工。', 'PART_OF 山东华凌重工有限公司 → 山东黄金集团有限公司'],
    ['烟台市福山区清洋街道很热闹。', 'PART_OF 清洋街道 → 福山区', 'PART_OF 福山区 → 烟台市'],
  ],
  unstated: [
    ['where a firm only wants to go', '恒远液压有限公司拟落户福山区。', /^LOCATED_IN/u],
    ['where its goods go', '恒远液压有限公司产品远销青岛、济南。', /^LOCATED_IN/u],
    ['where it did not go', '恒远液压有限公司并未落户福山区。', /^LOCATED_IN/u],
    ['where it plans to move in', '恒远液压有限公司计划入驻福山区。', /^LOCATED_IN/u],
    ['where a visitor came from', '李强从烟台来到青岛海创重工股份有限公司。', /^LOCATED_IN .* → 烟台市/u],
    ['two cities that are friends', '烟台市和威海市结对。', /^PART_OF/u],
    ['firms of one list', '山东黄金集团有限公司、山东华凌重工有限公司都在扩产。', /^PART_OF/u],
    ['the country', '中国机械工业联合会成立。', /→ 中国$/u],
  ],
}
