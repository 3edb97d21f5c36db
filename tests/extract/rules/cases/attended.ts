import type { RuleCases } from './rule-cases.js'

/** PARTICIPATED_IN. */
export const ATTENDED: RuleCases = {
  stated: [
    ['烟台冰科机械有限公司员工李强在第五届全国焊工技能大赛中夺得第一名。', 'PARTICIPATED_IN 李强 → 第五届全国焊工技能大赛'],
    ['来自威海的王丽娟参加第六届全国导游大赛。', 'PARTICIPATED_IN 王丽娟 → 第六届全国导游大赛'],
    ['青岛海创重工股份有限公司亮相第七届中国国际进口博览会。', 'PARTICIPATED_IN 青岛海创重工股份有限公司 → 第七届中国国际进口博览会'],
    ['中国科学院海洋研究所研究员刘红霞出席第三届青岛海洋科技论坛。', 'PARTICIPATED_IN 刘红霞 → 第三届青岛海洋科技论坛'],
    ['烟台冰科机械有限公司组团参加第二十届中国国际装备博览会。', 'PARTICIPATED_IN 烟台冰科机械有限公司 → 第二十届中国国际装备博览会'],
    ['周海波、丛培军参加第三届焊接技能大赛。', 'PARTICIPATED_IN 周海波 → 第三届焊接技能大赛', 'PARTICIPATED_IN 丛培军 → 第三届焊接技能大赛'],
    ['威海广泰电子有限公司、山东华凌重工有限公司参加第五届装备博览会。', 'PARTICIPATED_IN 威海广泰电子有限公司 → 第五届装备博览会', 'PARTICIPATED_IN 山东华凌重工有限公司 → 第五届装备博览会'],
  ],
  unstated: [
    ['what is to come', '烟台冰科机械有限公司将参加第二十届中国国际装备博览会。', /^PARTICIPATED_IN/u],
    ['who stayed away', '烟台冰科机械有限公司没有参加第二十届中国国际装备博览会。', /^PARTICIPATED_IN/u],
    ['an intention', '烟台冰科机械有限公司拟组团参加第二十届中国国际装备博览会。', /^PARTICIPATED_IN/u],
    ['mere interest', '第五届全国焊工技能大赛吸引了众多企业关注。', /^PARTICIPATED_IN/u],
  ],
}
