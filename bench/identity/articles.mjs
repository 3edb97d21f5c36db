// Articles of a made-up country of papers: names by a power law, in the forms that papers give them, with namesakes.
import { sha256, toArticleId, toEntityId, toRelationId, toSourceId } from '../../dist/model/ids.js'
import { createRandom } from '../../tools/seeded-random.mjs'

const CITIES = ['烟台市', '威海市', '青岛市', '济南市', '潍坊市', '淄博市', '日照市', '临沂市', '济宁市', '泰安市', '德州市', '聊城市', '滨州市', '菏泽市', '枣庄市', '东营市', '大连市', '沈阳市', '南京市', '苏州市', '杭州市', '宁波市', '合肥市', '福州市', '厦门市', '郑州市', '武汉市', '长沙市', '广州市', '成都市']
const BRAND = [...'华东方海天恒信达盛隆丰泰金宏远明德正新鑫瑞祥龙凯博创源安康力威科迅联中合润泽晨光辉腾飞宇航星辰山河江湖云锦绣春秋百千万通顺和平永兴大成立伟业建邦国富民强鼎尚善美佳艺嘉禾']
const SECTORS = ['机械', '电子', '食品', '化工', '纺织', '生物', '医药', '新材料', '环保', '重工', '物流', '精密', '软件', '能源', '水产', '建材', '轴承', '阀门']
const FORMS = ['有限公司', '有限责任公司', '股份有限公司', '集团有限公司']
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕']
const GIVEN = [...'伟强芳娜敏静丽军洋勇艳杰涛明超霞平刚桂英华玉兰红梅建国志文海峰晓东']
const OFFICES = ['总工会', '人社局', '人力资源和社会保障局', '工信局', '工业和信息化局', '教育局', '卫健委', '住建局', '科技局', '财政局', '文旅局', '市场监管局', '发改委', '妇联', '团市委']
const HONOURS = ['绿色工厂', '智能工厂', '专精特新企业', '劳动模范', '首席技师', '五一劳动奖章', '单项冠军', '质量奖', '瞪羚企业', '技术能手']
const LEVELS = ['国家级', '省级', '市级', '', '第一批省级', '第二批省级', '首批省级', '第三批国家级']
const CONTESTS = ['职工技能大赛', '“技能兴市”竞赛', '创新创业大赛', '焊工比武', '“金蓝领”培训']
const EVENTS = ['樱桃节', '马拉松', '招聘会', '果蔬博览会', '工匠论坛', '座谈会']
const INDUSTRIES = ['黄金产业', '机械制造产业', '生物医药', '葡萄酒产业链', '海洋产业', '纺织服装', '文旅产业', '新材料产业']
const POSTS = ['总经理', '首席技师', '焊工', '副主任', '工程师', '会计', '车间主任', '教师']

/** Where a power law puts a number from 0 to `count` - 1: few come often, most hardly ever. */
const skewed = (random, count) => Math.min(count - 1, Math.floor(count * random() ** 3))
const pick = (random, items) => items[Math.floor(random() * items.length)]

/** The nth firm: always the same city, brand, sector and form. */
function firm(number) {
  const random = createRandom(number * 7919 + 13)
  return { city: pick(random, CITIES), brand: pick(random, BRAND) + pick(random, BRAND) + (random() < 0.4 ? pick(random, BRAND) : ''), sector: pick(random, SECTORS), form: pick(random, FORMS), hasCity: random() < 0.6 }
}

function firmName(random, { city, brand, sector, form, hasCity }) {
  const place = hasCity ? city.slice(0, -1) : '', full = random()
  return full < 0.45 ? `${place}${brand}${sector}${form}` : full < 0.8 ? `${brand}${sector}` : full < 0.9 ? `${place}${brand}${sector}` : `${brand}${sector}科技`
}

function personName(number) {
  const random = createRandom(number * 104729 + 7)
  return pick(random, SURNAMES) + pick(random, GIVEN) + (random() < 0.7 ? pick(random, GIVEN) : '')
}

function office(random, city) {
  const name = pick(random, OFFICES)
  return name === '团市委' ? `共青团${city}委` : `${city}${name}`
}

/** What one article names, in the order of its text. */
function names(random) {
  const firms = Array.from({ length: 3 }, () => firm(skewed(random, 60_000))), city = random() < 0.7 ? firms[0].city : pick(random, CITIES), year = 2021 + Math.floor(random() * 5)
  const companies = firms.map(one => ['Company', firmName(random, one)]), firmOf = new Map(companies.map(([, name], index) => [name, JSON.stringify(firms[index])])), offices = Array.from({ length: 2 }, () => ['Organization', office(random, city)])
  const people = Array.from({ length: 2 }, () => ['Person', personName(skewed(random, 80_000))])
  const others = [['Award', pick(random, LEVELS) + pick(random, HONOURS)], ['Place', city], ['Industry', pick(random, INDUSTRIES)], ['Programme', `${random() < 0.5 ? `${year}年${city}` : city}${pick(random, CONTESTS)}`], ['Event', `${random() < 0.4 ? year : ''}${city.slice(0, -1)}${pick(random, EVENTS)}`]]
  return { city, companies, firmOf, offices, people, others }
}

const toEntity = ([type, name]) => ({ id: toEntityId(type, name), type, name, aliases: [] })

/** Articles without end, the same for the same seed: facts as extraction gives them, their source's text, and which firm each firm's name means. */
export function *makeArticles(seed) {
  const random = createRandom(seed)
  for (let number = 0; ; number++) {
    const { city, companies, firmOf, offices, people, others } = names(random)
    const all = [...new Map([...companies, ...offices, ...people, ...others].map(named => [named.join(' '), named])).values()]
    const spans = []
    let text = `第${number}篇。`
    for (const [type, name] of [...all, ...all.filter(() => random() < 0.4)]) {
      spans.push({ type, name, start: text.length, end: text.length + name.length })
      text += `${name}到场${random() < 0.3 ? '，' : '。'}`
    }
    const source = toSourceId(sha256(text)), article = toArticleId(sha256(text)), ids = { article, source }
    const evidence = [{ ...ids, start: 0, end: 3, quote: text.slice(0, 3), sentence: [0, 3], rule: 'bench', confidence: 0.9 }]
    const jobs = people.filter(() => random() < 0.6).map(person => [person, random() < 0.7 ? companies[0] : offices[0], pick(random, POSTS)])
    yield {
      text, firmOf,
      facts: {
        article: { id: article, source, file: 'bench.txt', title: '', authors: [], city, segments: [[0, text.length]], sha256: sha256(text) }, entities: all.map(toEntity),
        mentions: spans.map(({ type, name, start, end }) => ({ entity: toEntityId(type, name), ...ids, start, end, text: name })), statistics: [],
        relations: jobs.map(([person, employer, title]) => {
          const from = toEntityId(...person), to = toEntityId(...employer)
          return { id: toRelationId('WORKS_FOR', from, to), type: 'WORKS_FOR', source: from, target: to, basis: 'STATED', props: { title }, evidence }
        }),
      },
    }
  }
}
