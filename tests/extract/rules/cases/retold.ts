import type { RuleCases } from './rule-cases.js'

/** Passives, counted lists told one by one, products by their verbs, deals done together. */
export const RETOLD: RuleCases = {
  stated: [
    ['孙志远入职九年，去年被烟台市总工会授予“港城工匠”称号。', 'RECEIVED 孙志远 → 港城工匠', 'CONFERS 烟台市总工会 → 港城工匠'],
    ['烟台冰科机械有限公司的钳工周海波还是全国技术能手。', 'RECEIVED 周海波 → 全国技术能手'],
    ['莱阳3家企业入选省级绿色工厂。烟台冰科机械有限公司三年技改花了两千万元。山东华凌重工有限公司拆掉了燃煤锅炉，潍坊恒远液压有限公司也换上了新炉。', 'RECEIVED 烟台冰科机械有限公司 → 省级绿色工厂', 'RECEIVED 潍坊恒远液压有限公司 → 省级绿色工厂'],
    ['昌邑共有4人获得山东省劳动模范，其中山东华凌重工有限公司焊工周海波还登上了讲台。', 'RECEIVED 周海波 → 山东省劳动模范'],
    ['名单上，有两家来自文登区。威海联达电子有限公司连年增长，威海海创精密机械有限公司后来居上。', 'LOCATED_IN 威海联达电子有限公司 → 文登区', 'LOCATED_IN 威海海创精密机械有限公司 → 文登区'],
    ['龙口的甲乐食品有限公司、莱州的恒岳石材有限公司同时上榜。', 'LOCATED_IN 甲乐食品有限公司 → 龙口市', 'LOCATED_IN 恒岳石材有限公司 → 莱州市'],
    ['这条生产线由山东华凌重工有限公司与青岛科技大学合作开发。', 'DEALS_WITH:COOPERATES 山东华凌重工有限公司 → 青岛科技大学'],
    ['烟台冰科机械有限公司推出双温区车载冰柜。', 'USES:PRODUCES 烟台冰科机械有限公司 → 双温区车载冰柜'],
    ['烟台冰科机械有限公司的螺杆膨胀机、潍坊恒远液压有限公司的摆线马达都卖到了海外。', 'USES:PRODUCES 潍坊恒远液压有限公司 → 摆线马达'],
    ['烟台毓璜顶医院开展了经颈静脉肝内支架置换术。', 'USES:USES 烟台毓璜顶医院 → 经颈静脉肝内支架置换术'],
    ['青岛澳林食品有限公司选用由烟台冰科机械有限公司研制的液氮速冻机。', 'USES:DEVELOPS 烟台冰科机械有限公司 → 液氮速冻机', 'USES:USES 青岛澳林食品有限公司 → 液氮速冻机'],
    ['威海市文登技师学院焊接实训指导教师孙志远走上讲台。', 'WORKS_FOR 孙志远 → 威海市文登技师学院'],
    ['潍坊恒远液压有限公司的热处理工艺师孙志远当选全国技术能手。', 'RECEIVED 孙志远 → 全国技术能手', 'WORKS_FOR 孙志远 → 潍坊恒远液压有限公司'],
    ['在博览会同期召开的2026中国冷链装备大会上，烟台冰科机械有限公司总经理周海波分享了经验。第三届中国冷链装备展览会在烟台开幕。'],
  ],
  unstated: [
    ['whom a prize of a contest goes to, where only their number is told', '青岛技师学院有3名学生。其中2人摘得世界技能大赛优胜奖。', /^PARTICIPATED_IN 青岛技师学院/u],
    ['a list that is longer than announced', '莱阳2家企业入选省级绿色工厂。烟台冰科机械有限公司、山东华凌重工有限公司、潍坊恒远液压有限公司都来取经。', /^RECEIVED/u],
    ['a firm of the next place', '名单上，有两家来自文登区。威海联达电子有限公司连年增长，荣成的威海海创精密机械有限公司后来居上。', /^LOCATED_IN 威海海创精密机械有限公司 → 文登区/u],
    ['what is done and is no product', '烟台冰科机械有限公司推出暖心惠民活动，提供上门服务，带来更多发展机遇。', /^USES/u],
    ['what a union hands out', '城阳区总工会推出职工互助保障计划。', /^USES/u],
    ['what is won with', '烟台冰科机械有限公司凭借螺杆膨胀机跻身国家级制造业单项冠军企业。', /^RECEIVED 螺杆膨胀机/u],
    ['a designation of the other level', '烟台冰科机械有限公司获评省级制造业单项冠军。国家级制造业单项冠军名单也将公布。', /^RECEIVED 烟台冰科机械有限公司 → 国家级/u],
    ['a verb that two bodies do together at a meeting', '烟台市总工会与青岛科技大学联合举办第三届职工读书节。', /^DEALS_WITH/u],
    ['who plays a part in something', '烟台冰科机械有限公司获评省级绿色工厂。山东华凌重工有限公司在其中发挥了作用。', /^RECEIVED 山东华凌重工有限公司/u],
  ],
}
