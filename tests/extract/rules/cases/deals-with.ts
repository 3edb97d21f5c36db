import type { RuleCases } from './rule-cases.js'

/** DEALS_WITH with its roles. */
export const DEALS_WITH: RuleCases = {
  stated: [
    ['威海广泰电子有限公司与哈尔滨工业大学（威海）签订战略合作协议。', 'DEALS_WITH:SIGNS 威海广泰电子有限公司 → 哈尔滨工业大学（威海）'],
    ['威海广泰电子有限公司与哈尔滨工业大学（威海）达成合作。', 'DEALS_WITH:COOPERATES 威海广泰电子有限公司 → 哈尔滨工业大学（威海）'],
    ['招商局重工（江苏）有限公司向山东海运股份有限公司交付一艘散货船。', 'DEALS_WITH:DELIVERS 招商局重工（江苏）有限公司 → 山东海运股份有限公司'],
    ['山东黄金集团有限公司收购山东华凌重工有限公司。', 'DEALS_WITH:INVESTS 山东黄金集团有限公司 → 山东华凌重工有限公司'],
  ],
  unstated: [
    ['a signing to come', '威海广泰电子有限公司拟与哈尔滨工业大学（威海）签约。', /^DEALS_WITH/u],
    ['a deal that failed', '威海广泰电子有限公司与哈尔滨工业大学（威海）未达成合作。', /^DEALS_WITH/u],
    ['two at one fair', '威海广泰电子有限公司、山东华凌重工有限公司参加第五届装备博览会。', /^DEALS_WITH/u],
  ],
}
