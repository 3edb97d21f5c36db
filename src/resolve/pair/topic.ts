import { different, same, unsure, type KeyReader, type PairRule, type Side } from './pair.js'
import { haveHomesApart } from './places.js'

/** Names of one industry. */
const INDUSTRIES: readonly (readonly string[])[] = [
  ['船舶', '造船', '船舶制造', '修造船', '船舶修造', '船舶工业'], ['汽车', '汽车制造', '汽车工业'], ['机械', '机械制造', '机械工业', '机械加工'], ['医药', '制药', '医药制造'], ['文旅', '文化旅游', '文化和旅游'], ['装备', '装备制造'], ['高端装备', '高端装备制造'],
  ['海工装备', '海洋工程装备', '海工'], ['化工', '化学', '化学工业', '石化化工'], ['钢铁', '炼钢'], ['食品', '食品加工', '食品制造'], ['数字', '数字经济'], ['人工智能', 'ai'], ['新一代信息技术', '新一代信息通信技术'], ['集成电路', 'ic'], ['信息技术', '资讯技术', 'it'], ['物流', '现代物流'],
  ['纺织服装', '纺织服饰'], ['低空', '低空经济'], ['住宿餐饮', '住宿和餐饮'], ['旅游', '旅游观光'], ['家电', '家用电器'], ['电子信息', '电子信息制造'], ['医养健康', '医养大健康'], ['光伏', '太阳能光伏'], ['葡萄酒', '葡萄酿酒'], ['新材料', '新材'], ['渔业', '水产'], ['房地产', '地产'], ['黄金', '黄金采选冶炼'],
  ['水产养殖', '渔业养殖'], ['海产品加工', '水产品加工', '海洋水产品加工', '海洋食品加工'], ['批发零售', '批发和零售'], ['软件', '软件和信息技术服务', '软件信息服务'], ['航空航天', '航天航空'], ['橡胶轮胎', '轮胎橡胶'], ['节能环保', '环保节能'],
  ['电子商务', '电商'], ['跨境电商', '跨境电子商务'], ['酒店餐饮', '餐饮酒店'], ['石化', '石油化工'], ['文创', '文化创意'], ['会展', '会议展览'], ['外贸', '对外贸易'], ['风电', '风力发电'], ['核电', '核能发电'], ['氢能', '氢能源'], ['中医药', '中药'], ['远洋渔业', '远洋捕捞'],
  ['家纺', '家用纺织品'], ['服装', '服装制造'], ['金融', '金融服务'], ['养老', '养老服务'], ['医疗器械', '医疗器械制造'], ['新能源汽车', '新能源车', '新能源汽车制造'], ['轨道交通装备', '轨道交通装备制造'],
]
const INDUSTRY_TAIL = /(?:产业集群|产业链|全产业链|产业|行业|领域|制造业|(?<!加)工业|经济|业)$/u
/** 生物医药和健康, 生物医药与健康: joined by either word or by none. */
const unjoined = (name: string): string => name.replace(/(?<=.{2})[和与及](?=.{2})/gu, '')
const INDUSTRY_OF = new Map(INDUSTRIES.flatMap(group => group.map(word => [unjoined(word), group[0] ?? word] as const)))
/** Words that end in 业 without being a name and a tail. */
const WHOLE = /^(?:农业|渔业|林业|牧业|矿业|工业|商业|种业|畜牧业|服务业|制造业|建筑业|金融业|采矿业)$/u

function industryOf(name: string): string {
  const plain = unjoined(name).replace(/房地产业$/u, '房地产').replace(/^(?:现代|传统|特色|优势|支柱|主导)/u, match => (match === '现代' ? match : ''))
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
  ['碳捕集', '二氧化碳捕集'], ['核能供热', '核能供暖'], ['光伏发电', '太阳能光伏发电', '太阳能发电'], ['风电', '风力发电'], ['锂离子电池', '锂电池', '锂电'], ['钠离子电池', '钠电池'], ['rfid', '射频识别'], ['gis', '地理信息系统'], ['plc', '可编程逻辑控制器', '可编程控制器'],
  ['lng', '液化天然气'], ['lpg', '液化石油气'], ['oled', '有机发光二极管'], ['bim', '建筑信息模型'], ['gps', '全球定位系统'], ['pcr', '聚合酶链式反应'], ['芳纶', '芳纶纤维', '芳香族聚酰胺纤维'], ['ccus', '二氧化碳捕集利用与封存', '碳捕集利用与封存'], ['poe', '聚烯烃弹性体'], ['igbt', '绝缘栅双极型晶体管'],
]
const TECHNOLOGY_OF = new Map(TECHNOLOGIES.flatMap(group => group.map(word => [word, group[0] ?? word] as const)))
const TECHNOLOGY_TAIL = /(?:关键技术|核心技术|技术|工艺|认证|产品|新品种|品种)$/u

const technologyOf = (name: string): string => {
  const core = name.replace(/（[a-z0-9]{1,12}）/gu, '').replace(/^gb\/?t/u, 'gbt').replace(TECHNOLOGY_TAIL, '')
  return TECHNOLOGY_OF.get(name) ?? TECHNOLOGY_OF.get(core) ?? (core.length < 2 ? name : core)
}

/** Standards are told by their number: ISO50001 is ISO50001能源管理体系. */
const standardOf = (name: string): string => /^(?:iso|iec|gbt?|iatf|sa|ce|haccp)\/?t?\d{3,6}/u.exec(name)?.[0].replace('/', '') ?? ''

/** Platforms and systems of one short name are made in many cities. */
const MADE_ANYWHERE = /^.{2,3}(?:平台|系统|软件|小程序|app|机器人|大脑)$/u
/** HSE, where the context has it in brackets behind the name. */
const acronymOf = ({ context, printed }: Side): string => /^（([a-z][a-z0-9]{1,9})）/u.exec(context.slice(context.indexOf(printed) + printed.length))?.[1] ?? ''
const isAcronym = (side: Side, other: Side): boolean => acronymOf(side) !== '' && acronymOf(side) === other.name.replace(/(?:管理体系|体系|系统|平台|技术|标准)$/u, '')

/** Whether two names of technologies mean one. */
export const compareTechnologies: PairRule = ({ short, long, gazetteer }) => {
  const a = technologyOf(short.name), b = technologyOf(long.name), standard = standardOf(short.name)
  if (isAcronym(short, long) || isAcronym(long, short)) return same(0.92, 'told in brackets')
  if (a === b && MADE_ANYWHERE.test(a) && haveHomesApart(short, long, gazetteer)) return unsure(0.5, 'same name in different cities')
  if (a === b) return same(0.95, short.name === long.name ? 'same name' : 'same name but for its head')
  if (standard !== '' && standard === standardOf(long.name)) return same(0.92, 'same standard')
  const quote = short.quote || long.quote
  if (quote.length >= 3 && (quote === a || quote === b) && a.startsWith(quote) && b.startsWith(quote) && /(?:[a-z0-9]|\d号)$/u.test(quote)) return same(0.9, 'same quote')
  const isShort = a.length >= 3 && b.startsWith(a) && /[0-9a-z]/u.test(a)
  return isShort ? unsure(0.45, 'same beginning') : a.includes(b) || b.includes(a) ? unsure(0.35, 'one within the other') : different('different name')
}

/** Keys of industries: the name that all synonyms share. */
export const industryKeys: KeyReader = ({ name }) => [`industry ${industryOf(name)}`]

/** Keys of technologies: the name that all synonyms share, the number of a standard, the beginning of a model's name. */
export const technologyKeys: KeyReader = side => {
  const { name } = side, technology = technologyOf(name), standard = standardOf(name)
  return [`technology ${technology}`, ...[acronymOf(side), /^[a-z][a-z0-9]+/u.exec(name)?.[0] ?? ''].filter(acronym => acronym !== '').map(acronym => `acronym ${acronym}`), ...(standard === '' ? [] : [`standard ${standard}`]), ...(/[0-9a-z]/u.test(technology) ? [`model ${technology.slice(0, 3)}`] : [])]
}
