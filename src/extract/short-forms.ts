import type { Gazetteer } from '../gazetteer/gazetteer.js'
import type { Chunk } from './chunk.js'

const LEGAL_TAIL = /(?:集团)?(?:股份|控股)?(?:有限责任|有限)?公司$|集团$/u
/** Words that a firm is named with behind what tells it apart. */
const SECTOR_WORDS = /(?:高新技术|信息技术|新材料|新能源|工程技术|高科|科技|材料|实业|工业|制造|工程|建设|机械|装备|技术|环保|能源|食品|电子|电气|电器|化工|化学|纺织|生物|医药|制药|药业|医疗|器械|汽车|海洋|重工|物流|贸易|商贸|发展|投资|控股|精密|智能|设备|机电|自动化|软件|信息|网络|数据|通信|农业|种业|水产|渔业|船业|船舶|海工|航空|服饰|服装|家纺|印染|橡胶|轮胎|塑料|玻璃|陶瓷|建材|置业|地产|酒业|饮料|乳业|肉类|果蔬|粮油|矿业|冶金|铸造|钢铁|铝业|包装|印刷|文化|传媒|旅游|文旅|服务|管理|咨询|教育|健康|生态|环境|水务|热力|热电|电力|光电|半导体|微电子|股份|集团|国际|牧业|农牧|畜牧|养殖|种苗|园艺|林业|木业|纸业|茶业|盐业|面业|海产|藻业|饲料|肥业|农化|化肥|轮毂|活塞|车桥|车辆|汽配|零部件|轴承|阀门|泵业|锻造|锻压|模具|模塑|机床|数控|精工|精机|重机|电缆|线缆|电源|电池|电机|动力|光学|传感|传感器|仪器|仪表|测控|自控|电控|智造|智控|机器人|无人机|航天|卫星|通讯|芯片|数字|云计算|高分子|纤维|环卫|园林|市政|路桥|交通|交运|运输|客运|公交|船厂|造船|港务|港口|航运|海运|船务|水运|供应链|冷链|仓储|商业|百货|超市|零售|电商|餐饮|饮食|酒店|物业|地毯|工艺品|皮革|制衣|制革|针织|毛纺|染整|床品|家居|家具|厨具|厨卫|卫浴|门窗|钢构|装饰|建筑|建工|劳务|安装|设计|监理|检测|认证|保安|家政|养老|康养|影视|影业|体育|渔具|钓具|玩具|乐器|印务|塑业|塑胶|橡塑|密封|焊接|焊业|钢管|管业|铝材|铜业|金属|贵金属|黄金|矿山|冶炼|石油|石化|气体|燃气|储能|氢能|风电|光伏|供热|供水|肉食|果品|果业|种子|宠物|海珍品|显示|鞋业|织造|酿酒|中药|基因|会展|商务|复合材料|金属制品)$/u

/** Every form that is left when sector words are dropped one by one from the end: 正远精密机械 → 正远精密, 正远. */
function withoutSectors(name: string): string[] {
  const shorter = name.replace(SECTOR_WORDS, '')
  return shorter === name || shorter.length < 2 ? [] : [shorter, ...withoutSectors(shorter)]
}

/** 华夏与拓海拖拉机制造 is named 华夏与拓海 again: both sides of the conjunction, some characters of the second. */
function joinedForms(core: string): string[] {
  const joint = core.search(/(?!^)[与和及]/u)
  return joint < 1 || joint > 4 ? [] : [3, 2, 1].map(length => core.slice(0, joint + 1 + length)).filter(form => form.length < core.length)
}

const SECTOR_TAILS = ['高新技术', '电子科技', '生物科技', '精密机械', '智能装备', '信息技术', '新材料', '新能源', '科技', '材料', '实业', '工业', '制造', '工程', '建设', '机械', '装备', '技术', '环保', '能源', '食品', '电子', '化工', '化学', '纺织', '生物', '医药', '制药', '汽车', '海洋', '重工', '物流', '贸易', '发展', '投资', '控股']

/** A name without the sector words at its end: 明德亨电子科技 → 明德亨. */
function withoutSector(name: string): string {
  const tail = SECTOR_TAILS.find(word => name.endsWith(word))
  return tail === undefined ? name : withoutSector(name.slice(0, -tail.length))
}

/** The name of a firm without its legal form: 明德亨电子科技有限公司 → 明德亨电子科技. */
export const withoutLegalForm = (name: string): string => name.replace(/（[^（）]{1,8}）/u, '').replace(LEGAL_TAIL, '')

/** The place that a name begins with, as printed; empty where it begins with none. */
export function placePrefix(name: string, gazetteer: Gazetteer): string {
  let end = 0
  for (let word = gazetteer.lexicon.matchAt(name, 0); word?.classes.has('place') && end < name.length; word = gazetteer.lexicon.matchAt(name, end)) end += word.text.length
  return name.slice(0, end)
}

/** 高密星宇劳保用品有限公司 is 星宇 for short: the two characters that tell a firm apart, where its name goes on behind them. */
export function bareForm({ type, rule, name }: Pick<Chunk, 'type' | 'rule' | 'name'>, gazetteer: Gazetteer): string | undefined {
  if (type !== 'Company' || !/^company\/(?:legal-form|listed)$/u.test(rule) || !LEGAL_TAIL.test(name)) return undefined
  // the list may hold the place with what follows it as one word: 高密星宇
  const full = withoutLegalForm(name), place = [4, 3, 2].find(length => gazetteer.lexicon.find(full.slice(0, length))?.classes.has('place') === true) ?? 0
  const core = full.slice(Math.max(place, placePrefix(full, gazetteer).length))
  return core.length >= 4 ? core.slice(0, 2) : undefined
}

/** Forms in which an article may name a firm or body again, longest first; each at least three characters. */
export function toShortForms(chunk: Chunk, gazetteer: Gazetteer): string[] {
  const defined = chunk.aliases ?? []
  if (chunk.type === 'Person') return chunk.confidence >= 0.75 ? [chunk.name] : []
  if (chunk.type === 'Technology') return [...defined, ...quotedForm(chunk.name)]
  if (chunk.type !== 'Company' && chunk.type !== 'Organization') return [...defined]
  const forms = new Set([...defined, ...unitForms(chunk, gazetteer)])
  if (chunk.type === 'Company' && chunk.rule === 'company/legal-form') {
    const full = withoutLegalForm(chunk.name), prefix = placePrefix(full, gazetteer), core = full.slice(prefix.length)
    forms.add(bareForm(chunk, gazetteer) ?? full)
    for (const form of [...joinedForms(core), ...joinedForms(core).map(form => prefix + form), full, core, core.replace(/(?:科技|高新技术|新材料|工业|实业|股份)$/u, ''), prefix + withoutSector(core), withoutSector(core), ...withoutSectors(core), ...withoutSectors(core).map(form => prefix + form)]) forms.add(form)
  } else if (chunk.rule === 'company/short-name') {
    return [chunk.name]
  } else if (chunk.rule === 'company/listed') {
    const bare = bareForm(chunk, gazetteer)
    if (bare !== undefined) forms.add(bare)
    // 青岛地铁集团 is 青岛地铁 again
    if (chunk.name.length >= 6 && chunk.name.endsWith('集团')) forms.add(chunk.name.slice(0, -2))
  } else if (chunk.name.length >= 5) {
    const prefix = placePrefix(chunk.name, gazetteer)
    if (prefix.length >= 2 && chunk.name.length - prefix.length >= 4 && chunk.kind !== 'GOVERNMENT' && chunk.kind !== 'UNION') forms.add(chunk.name.slice(prefix.length))
  }
  return [...forms].filter(form => (form.length >= 3 || defined.includes(form) || form === bareForm(chunk, gazetteer)) && form !== chunk.name && !isCommonWord(form, gazetteer)).sort((a, b) => b.length - a.length)
}

/** 高密恒光热力有限公司检修一班 is named 恒光热力检修一班 again. */
function unitForms(chunk: Chunk, gazetteer: Gazetteer): string[] {
  const end = chunk.rule === 'organization/unit' ? Math.max(...['公司', '集团', '中心', '局', '厂', '医院'].map(tail => { const at = chunk.name.lastIndexOf(tail); return at < 0 ? -1 : at + tail.length })) : -1
  if (end < 0) return []
  const firm = chunk.name.slice(0, end), unit = chunk.name.slice(end)
  const firms = toShortForms({ ...chunk, type: 'Company', rule: 'company/legal-form', name: firm }, gazetteer)
  return [...firms.map(form => form + unit), ...unit.length >= 4 ? [unit] : []]
}

/** “烟富88”苹果新品种 is named “烟富88” again. */
const quotedForm = (name: string): readonly string[] => /^“[^“”]{2,}”/u.exec(name)?.slice(0, 1).filter(form => form !== name) ?? []

const isCommonWord = (form: string, gazetteer: Gazetteer): boolean => {
  const classes = gazetteer.lexicon.find(form)?.classes
  return classes !== undefined && ['generic', 'place', 'industry', 'title', 'organization-head', 'award-head', 'programme-head', 'technology-head'].some(name => classes.has(name as 'generic'))
}
