import type { RuleCases } from './rule-cases.js'

/** What the press says in passing: 这位…, 这艘…, rows of years and awards, 他和搭档…, a place's industries, examples of its firms. */
export const NEWSROOM: RuleCases = {
  stated: [
    ['在威海市劳模大会上，李建国捧回了“全国劳动模范”的证书。', 'RECEIVED 李建国 → 全国劳动模范'],
    ['烟台冰科机械有限公司上个月拿下“国家级绿色工厂”的牌子。', 'RECEIVED 烟台冰科机械有限公司 → 国家级绿色工厂'],
    ['李建国是山东华凌重工有限公司的焊工。奖项接连而来：2016年威海市劳动模范，2019年齐鲁工匠，2022年全国五一劳动奖章。', 'RECEIVED 李建国 → 威海市劳动模范', 'RECEIVED 李建国 → 齐鲁工匠', 'RECEIVED 李建国 → 全国五一劳动奖章'],
    ['威海广泰电子有限公司研制的智能鱼群探测仪已出口到8个国家，今年入选山东省首台（套）技术装备。', 'RECEIVED 智能鱼群探测仪 → 山东省首台（套）技术装备'],
    ['山东华凌重工有限公司的焊工周海波练了三年。在上个月闭幕的第五届山东省焊工技能大赛上，他和搭档刘志强夺得团体第一名。', 'PARTICIPATED_IN 周海波 → 第五届山东省焊工技能大赛', 'PARTICIPATED_IN 刘志强 → 第五届山东省焊工技能大赛'],
    ['31岁的数控车工周海波是山东华凌重工有限公司的班组长，前年在第六届全国职工职业技能大赛上拿到数控车工组第二名。', 'PARTICIPATED_IN 周海波 → 第六届全国职工职业技能大赛'],
    ['第三届山东省叉车司机技能大赛闭幕。团体项目上，威海、潍坊、淄博代表队包揽前三。', 'PARTICIPATED_IN 威海市 → 第三届山东省叉车司机技能大赛', 'PARTICIPATED_IN 淄博市 → 第三届山东省叉车司机技能大赛'],
    ['女子组冠军被姑娘王芳拿走。这位威海市体育运动学校的教练笑着说，明年还来。', 'WORKS_FOR 王芳 → 威海市体育运动学校'],
    ['周海波摘下头盔。这位在山东华凌重工有限公司干了20年的技师很少说话。', 'WORKS_FOR 周海波 → 山东华凌重工有限公司'],
    ['昨天，“海远之星”轮首航石岛。这艘船由山东华凌重工有限公司建造，总吨位2万吨。', 'USES:PRODUCES 山东华凌重工有限公司 → 海远之星'],
    ['深水养殖平台“蓝海8号”昨天出港。这是山东华凌重工有限公司今年交付的第3座养殖平台。', 'USES:PRODUCES 山东华凌重工有限公司 → 蓝海8号'],
    ['由青岛农业大学与合作社合作的烟台市福岭果品专业合作社示范园开园。烟台市福岭果品专业合作社去年扩建。由烟台大学与合作社合作，果园装上了传感器。', 'DEALS_WITH:COOPERATES 烟台大学 → 烟台市福岭果品专业合作社'],
    ['荣成市家底不薄，水产加工、房车制造、船舶修造三个产业集群年年壮大。', 'OPERATES_IN 荣成市 → 房车制造', 'OPERATES_IN 荣成市 → 船舶修造'],
    ['荣成市发布数据。海洋食品产业去年产值达到520亿元。', 'OPERATES_IN 荣成市 → 海洋食品产业'],
    ['福山区企业烟台冰科机械有限公司新厂投产。', 'LOCATED_IN 烟台冰科机械有限公司 → 福山区'],
    ['在莱西市，像青岛恒远制冷配件有限公司、青岛明达钣金有限公司这样的配套企业有60家。', 'LOCATED_IN 青岛恒远制冷配件有限公司 → 莱西市', 'LOCATED_IN 青岛明达钣金有限公司 → 莱西市'],
  ],
  unstated: [
    ['those whom a verb only describes', '乳山经济开发区被评为省级绿色工业园区。市工信局对已入选的企业实行动态管理。', /^RECEIVED 威海市工业和信息化局|^RECEIVED .*工信局/u],
    ['an award of before, where the verb has an object of its own', '教师孙立军获评优秀指导教师。10月，山东海明机械有限公司入选第二批示范培育库。', /^RECEIVED 山东海明机械有限公司 → 优秀指导教师/u],
    ['a list that nobody knows', '山东海明机械有限公司获评省级绿色工厂。省农业农村厅公布2025年山东省乡村振兴示范片区名单，山东华凌重工有限公司榜上有名。', /^RECEIVED 山东华凌重工有限公司/u],
    ['who gives a title to a contest', '第五届银滩马拉松开跑。2023年，该赛事被中国田径协会评为铜牌赛事。', /^PARTICIPATED_IN 中国田径协会/u],
    ['a single dated award', '李建国来了。墙上写着：2016年威海市劳动模范。', /^RECEIVED 李建国/u],
    ['the industry of the whole country', '荣成市发布数据。海洋食品产业全国产值达到5200亿元。', /^OPERATES_IN/u],
    ['a firm that visits 这位 person\'s place', '周海波来了。这位山东华凌重工有限公司的客户很满意。', /^WORKS_FOR 周海波/u],
    ['a regulator that a bare 园区 stands behind', '新药获国家药品监督管理局批准。园区联合烟台大学建成中试平台。', /^DEALS_WITH 国家药品监督管理局/u],
  ],
}
