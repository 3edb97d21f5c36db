import { different, same, unsure, type KeyReader, type PairRule } from './pair.js'

/** Names of one industry. */
const INDUSTRIES: readonly (readonly string[])[] = [
  ['船舶', '造船', '船舶制造', '修造船', '船舶修造', '船舶工业'], ['汽车', '汽车制造', '汽车工业'], ['机械', '机械制造', '机械工业', '机械加工'], ['医药', '制药', '医药制造'], ['文旅', '文化旅游', '文化和旅游'], ['装备', '装备制造'], ['高端装备', '高端装备制造'],
  ['海工装备', '海洋工程装备', '海工'], ['化工', '化学', '化学工业', '石化化工'], ['钢铁', '炼钢'], ['食品', '食品加工', '食品制造'], ['数字', '数字经济'], ['人工智能', 'ai'], ['新一代信息技术', '新一代信息通信技术'], ['集成电路', 'ic'], ['信息技术', '资讯技术', 'it'], ['物流', '现代物流'],
  ['纺织服装', '纺织服饰'], ['低空', '低空经济'], ['住宿餐饮', '住宿和餐饮'], ['旅游', '旅游观光'], ['家电', '家用电器'], ['电子信息', '电子信息制造'], ['医养健康', '医养大健康'], ['光伏', '太阳能光伏'], ['葡萄酒', '葡萄酿酒'], ['新材料', '新材'], ['渔业', '水产'], ['房地产', '地产'], ['黄金', '黄金采选冶炼'],
  ['水产养殖', '渔业养殖'], ['海产品加工', '水产品加工'], ['批发零售', '批发和零售'], ['软件', '软件和信息技术服务', '软件信息服务'], ['航空航天', '航天航空'], ['橡胶轮胎', '轮胎橡胶'], ['节能环保', '环保节能'],
]
const INDUSTRY_TAIL = /(?:产业集群|产业链|全产业链|产业|行业|领域|制造业|工业|经济|业)$/u
const INDUSTRY_OF = new Map(INDUSTRIES.flatMap(group => group.map(word => [word, group[0] ?? word] as const)))
/** Words that end in 业 without being a name and a tail. */
const WHOLE = /^(?:农业|渔业|林业|牧业|矿业|工业|商业|种业|畜牧业|服务业|制造业|建筑业|金融业|采矿业)$/u

function industryOf(name: string): string {
  const plain = name.replace(/^(?:现代|传统|特色|优势|支柱|主导)/u, match => (match === '现代' ? match : ''))
  const core = WHOLE.test(plain) ? plain : plain.replace(INDUSTRY_TAIL, '')
  return INDUSTRY_OF.get(plain) ?? INDUSTRY_OF.get(core) ?? (core.length < 1 ? plain : core)
}

/** Whether two names of industries mean one. */
export const compareIndustries: PairRule = ({ short, long }) => {
  const a = industryOf(short.name), b = industryOf(long.name)
  if (a === b) return same(short.name === long.name ? 0.98 : 0.92, short.name === long.name ? 'same name' : 'synonym')
  return a.includes(b) || b.includes(a) ? unsure(0.3, 'one within the other') : different('different industry')
}

const TECHNOLOGIES: readonly (readonly string[])[] = [
  ['人工智能', 'ai'], ['物联网', 'iot'], ['5g', '第五代移动通信', '第五代移动通信技术', '5g通信'], ['虚拟现实', 'vr'], ['增强现实', 'ar'], ['无人机', '无人驾驶航空器'], ['3d打印', '增材制造', '三维打印'], ['大模型', '大语言模型'], ['北斗', '北斗导航', '北斗卫星导航系统', '北斗卫星导航', '北斗系统'],
  ['mes', '制造执行系统', 'mes系统'], ['erp', '企业资源计划', 'erp系统'], ['agv', '自动导引车', 'agv小车', '自动导引运输车'], ['led', '发光二极管'], ['pcb', '印刷电路板', '印制电路板'], ['动力电池', '动力蓄电池'], ['碳纤维', '碳素纤维'],
]
const TECHNOLOGY_OF = new Map(TECHNOLOGIES.flatMap(group => group.map(word => [word, group[0] ?? word] as const)))
const TECHNOLOGY_TAIL = /(?:关键技术|核心技术|技术|工艺|认证|产品|新品种|品种)$/u

const technologyOf = (name: string): string => {
  const core = name.replace(/（[a-z0-9]{1,12}）/gu, '').replace(/^gb\/?t/u, 'gbt').replace(TECHNOLOGY_TAIL, '')
  return TECHNOLOGY_OF.get(name) ?? TECHNOLOGY_OF.get(core) ?? (core.length < 2 ? name : core)
}

/** Standards are told by their number: ISO50001 is ISO50001能源管理体系. */
const standardOf = (name: string): string => /^(?:iso|iec|gbt?|iatf|sa|ce|haccp)\/?t?\d{3,6}/u.exec(name)?.[0].replace('/', '') ?? ''

/** Whether two names of technologies mean one. */
export const compareTechnologies: PairRule = ({ short, long }) => {
  const a = technologyOf(short.name), b = technologyOf(long.name), standard = standardOf(short.name)
  if (a === b) return same(0.95, short.name === long.name ? 'same name' : 'same name but for its head')
  if (standard !== '' && standard === standardOf(long.name)) return same(0.92, 'same standard')
  const quote = short.quote || long.quote
  if (quote.length >= 3 && (quote === a || quote === b) && a.startsWith(quote) && b.startsWith(quote) && /[a-z0-9]$/u.test(quote)) return same(0.9, 'same quote')
  const isShort = a.length >= 3 && b.startsWith(a) && /[0-9a-z]/u.test(a)
  return isShort ? unsure(0.45, 'same beginning') : a.includes(b) || b.includes(a) ? unsure(0.35, 'one within the other') : different('different name')
}

/** Keys of industries: the name that all synonyms share. */
export const industryKeys: KeyReader = ({ name }) => [`industry ${industryOf(name)}`]

/** Keys of technologies: the name that all synonyms share, the number of a standard, the beginning of a model's name. */
export const technologyKeys: KeyReader = ({ name }) => {
  const technology = technologyOf(name), standard = standardOf(name)
  return [`technology ${technology}`, ...(standard === '' ? [] : [`standard ${standard}`]), ...(/[0-9a-z]/u.test(technology) ? [`model ${technology.slice(0, 3)}`] : [])]
}
