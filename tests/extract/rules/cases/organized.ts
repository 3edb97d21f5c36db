import type { RuleCases } from './rule-cases.js'

/** ORGANIZED with its roles. */
export const ORGANIZED: RuleCases = {
  stated: [
    ['第六届威海市导游技能大赛由威海市文化和旅游局、威海市总工会主办，威海职业学院承办。', 'ORGANIZED:HOST 威海市文化和旅游局 → 第六届威海市导游技能大赛', 'ORGANIZED:HOST 威海市总工会 → 第六届威海市导游技能大赛', 'ORGANIZED:UNDERTAKER 威海职业学院 → 第六届威海市导游技能大赛'],
    ['由省人力资源和社会保障厅指导、潍坊市人民政府主办的第三届齐鲁工匠论坛开幕。', 'ORGANIZED:GUIDE 山东省人力资源和社会保障厅 → 第三届齐鲁工匠论坛', 'ORGANIZED:HOST 潍坊市人民政府 → 第三届齐鲁工匠论坛'],
    ['青岛市出台《关于促进低空经济发展的若干措施》。', 'ORGANIZED:ISSUER 青岛市 → 《关于促进低空经济发展的若干措施》'],
    ['青岛启动新一轮改革。市工信局印发《制造业数字化转型行动方案》。', 'ORGANIZED:ISSUER 青岛市工业和信息化局 → 《制造业数字化转型行动方案》'],
    ['滨州魏桥铝深加工有限公司举办第五届职工运动会。', 'ORGANIZED:LAUNCHER 滨州魏桥铝深加工有限公司 → 第五届职工运动会'],
    ['山东新华制药股份有限公司联合淄博市科学技术协会举办“医药未来”创新论坛。', 'ORGANIZED:LAUNCHER 山东新华制药股份有限公司 → “医药未来”创新论坛', 'ORGANIZED:LAUNCHER 淄博市科学技术协会 → “医药未来”创新论坛'],
    ['第八届烟台市青年厨艺大赛落幕。本次大赛由烟台市商务局主办。', 'ORGANIZED:HOST 烟台市商务局 → 第八届烟台市青年厨艺大赛'],
  ],
  unstated: [
    ['planned papers', '青岛市拟出台《关于促进低空经济发展的若干措施》。', /^ORGANIZED/u],
    ['planned contests', '烟台市总工会计划举办第三届焊接技能大赛。', /^ORGANIZED/u],
    ['lumped departments', '各部门联合举办“技能强市”系列活动。', /^ORGANIZED/u],
    ['what was called off', '第三届焊接技能大赛暂不举办，烟台市总工会表示。', /^ORGANIZED/u],
    ['who only takes part', '烟台冰科机械有限公司参展第二十届中国国际装备博览会。', /^ORGANIZED/u],
    ['the place of a fair', '第二十届中国国际装备博览会在青岛举行。', /^ORGANIZED/u],
  ],
}
