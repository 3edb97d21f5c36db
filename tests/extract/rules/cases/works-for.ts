import type { RuleCases } from './rule-cases.js'

/** WORKS_FOR. */
export const WORKS_FOR: RuleCases = {
  stated: [
    ['潍坊恒远液压有限公司总经理周海波介绍，公司去年产值达12亿元。', 'WORKS_FOR 周海波 → 潍坊恒远液压有限公司'],
    ['周海波是潍坊恒远液压有限公司的钳工。', 'WORKS_FOR 周海波 → 潍坊恒远液压有限公司'],
    ['周海波（潍坊恒远液压有限公司高级技师）获奖。', 'WORKS_FOR 周海波 → 潍坊恒远液压有限公司'],
    ['烟台毓璜顶医院副院长林晓东说，中心已经启用。', 'WORKS_FOR 林晓东 → 烟台毓璜顶医院'],
    ['威海市总工会党组书记、常务副主席丛培军出席活动。', 'WORKS_FOR 丛培军 → 威海市总工会'],
    ['招远市职业中专教师孙丽萍荣获“全国模范教师”称号。', 'WORKS_FOR 孙丽萍 → 招远市职业中专'],
  ],
  unstated: [
    ['a name beside a firm in a list', '周海波、潍坊恒远液压有限公司都在名单上。', /^WORKS_FOR/u],
    ['a visitor', '老师周海波参观了潍坊恒远液压有限公司。', /^WORKS_FOR/u],
    ['a customer', '市民周海波称赞潍坊恒远液压有限公司产品好。', /^WORKS_FOR/u],
    ['a journalist', '记者周海波走进潍坊恒远液压有限公司采访。', /^WORKS_FOR/u],
  ],
}
