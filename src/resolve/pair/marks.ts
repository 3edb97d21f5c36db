import { memoize } from '../../model/memoize.js'
import { parseNumeral } from '../../model/numerals.js'
import { different, type PairRule } from './pair.js'

/** What a name states of itself in numbers: each key once, with its value. */
type Marks = ReadonlyMap<string, string>

const ORDINAL = /(?:第([零一二三四五六七八九十百\d]{1,5})|首)(届|批次|批|期|季|次|回|轮|号|分|人民|中|小|实验|医院|幼|建|工程|技工|职|机床|支队|大队|师|村)?/gu
const PHASE = /([一二三四五六七八九十\d]{1,3})(期|标段|号线|号楼|号|车间|分厂|厂|班|队|所|分院|部|食堂|级|类|等|区)/gu

const readMarks = memoize((name: string): Marks => {
  const marks = new Map<string, string>()
  const note = (key: string, value: string): void => void marks.set(key, [...(marks.get(key)?.split('|') ?? []), value].sort().join('|'))
  for (const [, year = ''] of name.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/gu)) note('year', year)
  for (const [, number, unit = ''] of name.matchAll(ORDINAL)) note(unit === '' ? '第' : unit === '批次' ? '批' : unit, String(number === undefined ? 1 : parseNumeral(number)))
  const bare = name.replace(ORDINAL, '').replace(/(?:19|20)\d{2}(?:年度?)?/gu, '')
  for (const [, number = '', unit = ''] of bare.matchAll(PHASE)) note(unit, String(parseNumeral(number)))
  for (const [, model = ''] of bare.matchAll(/([a-z0-9+]+)/gu)) note('model', model)
  return marks
})

/** Ranks of awards. */
const RANKS: readonly string[] = ['特等奖', '一等奖', '二等奖', '三等奖', '优秀奖', '优胜奖', '提名奖', '金奖', '银奖', '铜奖', '金牌', '银牌', '铜牌', '冠军', '亚军', '季军', '一等功', '二等功', '三等功']

/** Words of which a name holds one of its kind at most: two names with different ones are two things. */
const CHOICES: readonly (readonly [string, readonly string[]])[] = [
  ['rank', RANKS],
  ['level', ['国家级', '省级', '市级', '区级', '县级', '校级', '全国', '全省', '全市']],
  ['season', ['春季', '夏季', '秋季', '冬季', '上半年', '下半年']],
  ['holder', ['集体', '先进个人', '红旗手', '标兵', '先锋号']],
  ['medal', ['奖章', '奖状', '奖杯', '先锋号']],
  ['part', ['东院区', '西院区', '南院区', '北院区', '东校区', '西校区', '南校区', '北校区', '东区', '西区', '南区', '北区', '本部', '新院区', '老院区', '新校区', '老校区', '东航站楼', '西航站楼', '东站', '西站', '南站', '北站', '东岸', '西岸', '南岸', '北岸', '东段', '西段', '南段', '北段']],
  ['body', ['党委', '政府', '人民代表大会常务委员会', '政协', '纪律检查委员会', '监察委员会']],
  ['society', ['协会', '学会', '商会', '研究会', '联合会', '促进会', '基金会', '联盟']],
  ['school', ['大学', '学院', '中学', '小学', '幼儿园', '技校', '中等专业学校', '党校']],
  ['hospital', ['人民医院', '妇幼保健院', '中医医院', '中医院', '中心医院', '中西医结合医院', '口腔医院', '传染病医院', '儿童医院', '眼科医院', '肿瘤医院', '立医院', '卫生院', '整骨医院', '胸科医院', '精神卫生中心']],
  ['gathering', ['开幕式', '闭幕式', '颁奖典礼', '启动仪式', '新闻发布会', '决赛', '初赛', '预赛', '半决赛', '复赛', '签约仪式', '动员会', '推进会', '总结会', '招聘会', '座谈会']],
]

/** The choice that stands last in the name. */
function chosen(name: string, words: readonly string[]): string {
  const found = words.filter(word => name.includes(word)).sort((a, b) => name.lastIndexOf(b) + b.length - (name.lastIndexOf(a) + a.length) || b.length - a.length)
  return found[0] ?? ''
}

/** The rank that a name states, empty where it states none. */
export const rankOf = (name: string): string => chosen(name, RANKS)

/** The choice of each kind, in the order of `CHOICES`; a name is asked for as many pairs as it stands in. */
const choicesOf = memoize((name: string): readonly string[] => CHOICES.map(([, words]) => chosen(name, words)))

/** Parts of a firm or body: what one name has and the other lacks is another body. */
const PARTS = ['分公司', '子公司', '支行', '分行', '分局', '分院', '分校', '分厂', '分会', '营业部', '附属', '研究院', '研究所', '技术中心', '办事处', '派出所', '稽查局', '支队', '大队', '中队', '工会', '团委', '党委', '销售', '进出口', '置业', '物业', '财务', '院区', '校区', '航站楼', '机关', '门诊', '店', '实验室', '服务中心', '车间', '食堂', '代表队', '青年', '少年', '幼儿园', '图书馆', '博物馆', '体育馆']

/** Years, editions, ordinals, ranks, levels, models, seasons, parts: what keeps two names apart whatever else they share. */
export const findVeto: PairRule = ({ short, long }) => {
  const a = readMarks(short.name), b = readMarks(long.name)
  for (const [key, value] of a) {
    const other = b.get(key)
    if (other !== undefined && other !== value) return different(`different ${NAMED[key] ?? 'number'}`)
  }
  const choices = choicesOf(short.name), others = choicesOf(long.name)
  for (const [index, [what]] of CHOICES.entries()) {
    const one = choices[index] ?? '', other = others[index] ?? ''
    if (one !== '' && other !== '' && one !== other && !one.endsWith(other) && !other.endsWith(one)) return different(`different ${what}`)
  }
  const part = ['Company', 'Organization'].includes(short.type) ? findLonelyPart(partsOf(short.name), partsOf(long.name)) : undefined
  return part === undefined ? undefined : different(`part of the other (${part})`)
}

/** Vetoes that a told renaming may answer: an institute that became a university, a school renamed as a college. */
export const isAnswerable = (reason: string): boolean => /^different (?:school|hospital|society)$|^part of the other/u.test(reason)

const partsOf = memoize((name: string): readonly string[] => PARTS.filter(word => name.includes(word)))

/** The first part, in the order of `PARTS`, that one of the names has and the other lacks. */
const findLonelyPart = (a: readonly string[], b: readonly string[]): string | undefined =>
  a.length === 0 && b.length === 0 ? undefined : PARTS.find(word => a.includes(word) !== b.includes(word))

const NAMED: Readonly<Record<string, string>> = { year: 'year', 届: 'edition', 批: 'batch', 期: 'phase', model: 'model', 季: 'season', 第: 'ordinal', 等: 'rank' }

/** Marks that only one of the names states. */
export function findLonely(a: string, b: string): string[] {
  const one = readMarks(a), other = readMarks(b)
  return [...[...one.keys()].filter(key => !other.has(key)), ...[...other.keys()].filter(key => !one.has(key))]
}

/** 第二十三届 → 第23届: numbers of ordinals in one writing, 首届 as the first. */
export const plainOrdinals = (name: string): string =>
  name.replace(/首(?=[届批季期次])/gu, '第1').replace(/第([零一二三四五六七八九十百]{1,5})/gu, (_, number: string) => `第${parseNumeral(number)}`).replace(/((?:19|20)\d{2})年度?/gu, '$1')
