import { describe, expect, it } from 'vitest'
import { ENTITY_TYPES, type EntityType } from '../../../src/model/ontology.js'
import { read } from '../../helpers/extraction.js'

/** Text, and all names of the finder's type in it: an empty list where there must be none. */
type Cases = readonly (readonly [text: string, ...names: string[]])[]

const FINDERS: Partial<Record<EntityType, Cases>> = {
  Company: [
    ['山东海川智造科技股份有限公司迁址。', '山东海川智造科技股份有限公司'],
    ['中国建设银行烟台分行发放贷款。', '中国建设银行烟台分行'],
    ['青岛啤酒集团走访了客户。', '青岛啤酒集团'],
    ['软控股份交付首台设备。', '软控股份'],
    ['中国石化来了。', '中国石化'],
    ['招商局重工（江苏）有限公司开工。', '招商局重工（江苏）有限公司'],
    ['莱阳中和与康环保科技有限公司、烟台业林纺织科技有限公司同日开业。', '烟台业林纺织科技有限公司', '莱阳中和与康环保科技有限公司'],
    ['该公司负责人说，企业效益好。'],
    ['股份制企业不少。'],
    ['一家科技公司搬走了。'],
    ['这些银行和证券机构都在扩招。'],
  ],
  Organization: [
    ['威海市发展和改革委员会印发通知。', '威海市发展和改革委员会'],
    ['市住建局、省教育厅来烟台调研。', '山东省教育厅', '烟台市住房和城乡建设局'],
    ['莱山区人民法院开庭。', '莱山区人民法院'],
    ['莱州市沙河镇中心小学上课了。', '莱州市沙河镇中心小学'],
    ['山东省机械工业协会成立。', '山东省机械工业协会'],
    ['青岛国际会展中心人山人海。', '青岛国际会展中心'],
    ['烟台黄渤海新区化工产业园投用。', '烟台黄渤海新区化工产业园'],
    ['各级政府和有关部门要重视。'],
    ['职业学校和医院参加了活动。'],
    ['记者从有关部门获悉，学校开学。'],
  ],
  Place: [
    ['龙口市、蓬莱区和长岛综合试验区都下雨。', '蓬莱区', '长岛海洋生态文明综合试验区', '龙口市'],
    ['她在济南工作，后来去了四川成都。', '四川省', '成都市', '济南市'],
    ['莱州市沙河镇中心小学上课了。', '沙河镇', '莱州市'],
    ['张店区很热闹。', '张店区'],
    ['公司开发区域市场。'],
    ['这条路通向朝阳的山坡。'],
    ['王子公园里游人多。'],
  ],
  Person: [
    ['车间主任欧阳建国说，没问题。', '欧阳建国'],
    ['“我很自豪。”班长孙志远笑着说。', '孙志远'],
    ['王建国教授讲课。', '王建国'],
    ['市民周海波称赞产品好。', '周海波'],
    ['高级工程师讲话。'],
    ['方面军很多，高兴极了。'],
    ['白天上班，黄金涨价，马上出发。'],
    ['金正大生态工程集团股份有限公司开工。'],
  ],
  Programme: [
    ['“金蓝领”培训项目启动。', '“金蓝领”培训项目'],
    ['《山东省绿色制造促进条例》施行。', '《山东省绿色制造促进条例》'],
    ['第五届烟台市职业技能大赛落幕。', '第五届烟台市职业技能大赛'],
    ['青岛启动“海创先锋”青年人才三年行动。', '“海创先锋”青年人才三年行动'],
    ['我市开展劳动竞赛。'],
    ['《红楼梦》再版了。'],
    ['这项工程很重要，项目进展顺利。'],
    ['这叫“以心换心”，靠的是“慢功夫”。'],
  ],
  Event: [
    ['全省产业工人队伍建设改革推进会召开。', '全省产业工人队伍建设改革推进会'],
    ['2026年“迎新春”职工书画展开幕。', '2026年“迎新春”职工书画展'],
    ['烟台市第十八届人民代表大会第五次会议召开。', '烟台市第十八届人民代表大会第五次会议'],
    ['第三届青岛海洋科技论坛闭幕。', '第三届青岛海洋科技论坛'],
    ['会议强调，要抓好落实。'],
    ['昨天的活动很成功，论坛也很好。'],
  ],
  Award: [
    ['她荣获“全国三八红旗手”称号。', '全国三八红旗手'],
    ['我省新增国家级绿色数据中心3家。', '国家级绿色数据中心'],
    ['公司获批省级博士后科研工作站。', '省级博士后科研工作站'],
    ['全市有国家级专精特新“小巨人”企业18家。', '国家级专精特新“小巨人”企业'],
    ['厂里评选劳模，大家争当先进。'],
    ['劳模代表发言，工匠精神传承。'],
    ['他是公司公认的“拼命三郎”。'],
  ],
  Technology: [
    ['企业采用“热泵余热”技术。', '“热泵余热”技术'],
    ['该厂通过ISO45001职业健康安全管理体系认证。', 'ISO45001职业健康安全管理体系'],
    ['潍坊恒远液压有限公司自主研发的高压柱塞泵下线。', '高压柱塞泵'],
    ['公司研发了先进技术和设备。'],
    ['系统运行平稳，平台已上线。'],
    ['我们要用好技术、用好平台。'],
  ],
  Industry: [
    ['烟台加快发展葡萄酒产业、生物医药产业。', '生物医药产业', '葡萄酒产业'],
    ['招远形成黄金、电子材料、食品三大产业集群。', '电子材料', '食品', '黄金'],
    ['产业工人和新兴产业都受益。'],
    ['各行各业都要抓生产，发展重点产业。'],
  ],
}

const tables = ENTITY_TYPES.flatMap(type => (FINDERS[type] ?? []).map(([text, ...names]) => ({ type, text, names })))

describe('what each finder takes for a name, and what it does not', () => {
  it.each(tables)('$type in $text', ({ type, text, names }) => {
    const found = read(text).entities.filter(entity => entity.startsWith(`${type} `)).map(entity => entity.slice(type.length + 1))
    expect(found).toEqual([...names].sort())
  })

  it('has both for every type', () => {
    for (const type of ENTITY_TYPES) expect(new Set(tables.filter(other => other.type === type).map(({ names }) => names.length > 0)).size, type).toBe(2)
  })
})

describe('names of one article', () => {
  it('finds a short form again where no grammar would show it', () => {
    expect(read('潍坊恒远液压有限公司扩产。\n走进恒远液压，灯火通明。').entities).toEqual(['Company 潍坊恒远液压有限公司', 'Place 潍坊市'])
  })
  it('finds an alias that the article itself defines', () => {
    const { entities } = read('山东华凌重工有限公司（以下简称“老华凌”）开工。\n有了老华凌，全镇热闹起来。')
    expect(entities).toEqual(['Company 山东华凌重工有限公司', 'Place 山东省'])
  })
  it('nests a place and a body in longer names', () => {
    expect(read('第三届青岛海洋科技论坛闭幕。').entities).toEqual(['Event 第三届青岛海洋科技论坛', 'Place 青岛市'])
  })
})
