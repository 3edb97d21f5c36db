import type { RuleCases } from './rule-cases.js'

/** USES with its roles, and OPERATES_IN. */
export const USES: RuleCases = {
  stated: [
    ['潍坊恒远液压有限公司自主研发的高压柱塞泵打破国外垄断。', 'USES:DEVELOPS 潍坊恒远液压有限公司 → 高压柱塞泵'],
    ['淄博鑫泰陶瓷有限公司通过ISO14001环境管理体系认证。', 'USES:USES 淄博鑫泰陶瓷有限公司 → ISO14001环境管理体系'],
    ['威海广泰电子有限公司采用“云边协同”技术。', 'USES:USES 威海广泰电子有限公司 → “云边协同”技术'],
    ['日照港集团有限公司深耕港口物流产业。', 'OPERATES_IN 日照港集团有限公司 → 港口物流产业'],
    ['济宁市聚焦新能源产业、高端装备产业。', 'OPERATES_IN 济宁市 → 新能源产业', 'OPERATES_IN 济宁市 → 高端装备产业'],
    ['招远形成黄金、电子材料、食品三大产业集群。', 'OPERATES_IN 招远市 → 黄金', 'OPERATES_IN 招远市 → 电子材料', 'OPERATES_IN 招远市 → 食品'],
  ],
  unstated: [
    ['planned', '威海广泰电子有限公司计划引进“云边协同”技术。', /^USES/u],
    ['denied', '威海广泰电子有限公司未采用“云边协同”技术。', /^USES/u],
    ['generic equipment', '威海广泰电子有限公司引进先进设备。', /^USES/u],
    ['a sector that is not there', '龙口市未布局黄金产业。', /^OPERATES_IN/u],
    ['a sector to come', '龙口市计划布局黄金产业。', /^OPERATES_IN/u],
    ['industry as such', '我市企业发展态势良好，产业兴旺。', /^OPERATES_IN/u],
  ],
}
