import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../helpers/extraction.js'

const subjectsOf = (text: string): string[] => figuresOf(text).map(figure => figure.split(' ')[0] ?? '')

describe('whom words for several, for a head or for what was named mean', () => {
  it.each([
    ['those that were chosen together', '烟台市公布名单，烟台明达电子有限公司落选。据悉，新认定企业平均研发投入强度为7.8%，拥有专利1126件。', ['烟台市', '烟台市']],
    ['该市, though a firm’s name has another', '潍坊市5人榜上有名，有周海波（敬业奉献，昌邑市兴农蔬菜专业合作社理事长）和李伟强。截至目前，该市累计有412人当选。', ['潍坊市', '潍坊市']],
    ['全镇, behind an office of the town', '烟台开会。蓬莱区大辛店镇党委书记周海波介绍，全镇已建成农田3.6万亩，占耕地的七成以上。', ['大辛店镇', '大辛店镇']],
    ['双方', '烟台明达电子有限公司为威海广源电子有限公司造船。至此，双方签下的4艘船全部履约，累计交付额62亿元。', ['烟台明达电子有限公司', '烟台明达电子有限公司']],
    ['a head of the group', '烟台明达集团有限公司开会，威海广源电子有限公司扩产。集团负责人透露，研发投入突破50亿元。', ['烟台明达集团有限公司']],
    ['what a decree holds', '烟台市人民政府印发《烟台市推进制造业若干政策措施》，因主体内容共20条，被称作二十条。', ['《烟台市推进制造业若干政策措施》']],
    ['what stands in front of its subject', '烟台日报讯（记者 周海波）历时3天，第四届胶东海鲜烹饪大赛在威海闭幕。', ['第四届胶东海鲜烹饪大赛']],
    ['what is built', '烟台昆嵛输变电工程由烟台明达电力有限公司协调，威海广源建设有限公司承建，新建线路152公里。', ['烟台昆嵛输变电工程']],
    ['the contest, though a project was named last', '第六届烟台市创新创业大赛举行。“光子引擎”项目获一等奖。大赛自4月启动以来共征集项目318个，同比增加27%。', ['第六届烟台市创新创业大赛', '第六届烟台市创新创业大赛']],
    ['a firm of which only is told where it is', '崂山区人民政府签下协议；总部设在深圳的蓝鲸智能科技股份有限公司，则投资12亿元建设基地。', ['蓝鲸智能科技股份有限公司']],
    ['a worker of whom only is told what he won', '荣获山东省五一劳动奖章的烟台工人李伟强，先后完成技术革新46项，带出徒弟30余名。', ['李伟强', '李伟强']],
  ])('%s', (_, text, expected) => { expect(subjectsOf(text)).toEqual(expected) })
})

describe('whom they do not mean', () => {
  it.each([
    ['who writes the report', '烟台晚报讯（通讯员 周海波）走进烟台明达印染有限公司，4台染缸静静运转。', ['烟台明达印染有限公司']],
    ['该区 for a firm that was named last', '福山区8家企业入选，其中有烟台明达电子有限公司。该区对首次入选的企业给予50万元奖励。', ['福山区', '福山区']],
    ['the place for a firm that nobody names', '烟台变样了。公司拥有员工1200人，先后获得专利318项。', []],
    ['the office that only foretells', '烟台降温。据烟台市气象台预报，最低气温零下6℃。', ['烟台市']],
    ['the place of a meeting', '青岛市5家企业入选，会议在济南召开。全市累计达到60家。', ['青岛市', '青岛市']],
  ])('%s', (_, text, expected) => { expect(subjectsOf(text)).toEqual(expected) })
})
