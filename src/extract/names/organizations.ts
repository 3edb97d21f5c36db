import { refuse } from '../trace.js'
import { collect } from '../../model/collect.js'
import type { EntityKind } from '../../model/ontology.js'
import { ENTITY_KINDS } from '../../model/ontology.js'
import { isA, valueOf, type Atom } from '../atoms.js'
import type { Chunk } from '../chunk.js'
import { endingOf, extendLeft, hasProper, HOME_PREFIX, isBetweenNouns, reachPlace, textOf, toChunk, type Scan } from './scan.js'

const MAX_LENGTH = 28
/** Bodies that need no place or proper word: their prefix 市/省 is part of the word. */
const SELF_CONTAINED = /^(?:[市省区县州](?:委|政府|人民政府|政协|人大|人大常委会|纪委|监委|纪委监委|总工会|法院|检察院|公安局|人社局|工信局|科技局|教育局|财政局))$/u
const SHORT_SUFFIX = /^(?:局|厅|部|委|委员会|办|办公室|署|处|司|院|中心)$/u
const toKind = (text: string): EntityKind => ENTITY_KINDS.Organization.find(kind => kind === text) ?? 'OTHER'

/** Organisations: listed ones, departments (市|工信|局), and names that end in what such bodies are called. */
export function findOrganizationChunks(scan: Scan): Chunk[] {
  return collect(scan.atoms, (atom, index) => {
    if (isA(atom, 'organization')) return [listedChunk(scan, index)]
    const department = departmentChunk(scan, index)
    if (department) return [department]
    const unit = unitChunk(scan, index)
    if (unit.length > 0) return unit
    const ending = endingOf(atom, 'organization-head')
    return ending && !isA(atom, 'company') ? headedChunk(scan, index, ending) : []
  })
}

function listedChunk(scan: Scan, index: number): Chunk {
  const atom = scan.atoms[index], kind = toKind(valueOf(atom, 'organization') ?? '')
  const listed = scan.gazetteer.findNames(atom?.text ?? '')[0]
  const from = placeStart(scan, index)
  if (from < index && !isA(scan.atoms[from], 'level')) return toChunk(scan, [from, index + 1], { type: 'Organization', kind, rule: 'organization/listed', confidence: 0.95, aliases: [atom?.text ?? ''] })
  return toChunk(scan, [index, index + 1], { type: 'Organization', kind, rule: 'organization/listed', confidence: 0.95, ...(listed && listed.name !== atom?.text && { name: listed.name, aliases: [atom?.text ?? ''] }) })
}

/** [place or 市/省/区] + stem + suffix: 烟台市|工信|局, 省|人力资源和社会保障|厅. */
function departmentChunk(scan: Scan, index: number): Chunk | undefined {
  const { atoms } = scan, atom = atoms[index], suffix = atoms[index + 1]
  if (!atom || !isA(atom, 'department')) return undefined
  const isWhole = atom.text.length >= 5 && scan.gazetteer.findDepartments(atom.text).some(({ suffixes, stem }) => suffixes.length === 0 && stem === atom.text)
  if (isWhole && !isA(atom, 'organization-head')) return toChunk(scan, [placeStart(scan, index), index + 1], { type: 'Organization', kind: 'GOVERNMENT', rule: 'organization/department', confidence: 0.9 })
  if (!suffix || !SHORT_SUFFIX.test(suffix.text)) return undefined
  const fits = scan.gazetteer.findDepartments(atom.text).some(({ suffixes }) => suffixes.length === 0 || suffixes.includes(suffix.text) || suffix.text === '局' || suffix.text === '委')
  if (!fits) return undefined
  const from = placeStart(scan, index)
  return toChunk(scan, [from, index + 2], { type: 'Organization', kind: 'GOVERNMENT', rule: 'organization/department', confidence: from < index ? 0.95 : 0.85 })
}

/** Index where the place chain or the prefix 市/省 right before `index` begins. */
function placeStart({ atoms }: Scan, index: number): number {
  let from = index
  while (from > 0 && isA(atoms[from - 1], 'place')) from--
  if (from === index && /^(?:[市省区县州]|新区)$/u.test(atoms[index - 1]?.text ?? '')) from--
  return from
}

function headedChunk(scan: Scan, head: number, ending: { readonly text: string; readonly value: string }): Chunk[] {
  const near = extendLeft(scan, head, { maxLength: MAX_LENGTH, stopsAtPlace: true, isStop: isOrganizationStop(scan.atoms) })
  const from = reachParent(scan, takeJoined(scan, hasProper(scan, near, head) ? near : reachHome(scan, reachPlace(scan, near)), head), head)
  // 诸城市|代表队: a place's team at a contest is the place
  if (/^代表[队团]$/u.test(ending.text) && scan.atoms.slice(from, head).every(atom => isA(atom, 'place') || isA(atom, 'home'))) return []
  // 昌乐宝石中等专业学校|代表队: so is a school's the school
  if (/^(?:代表[队团]|参赛队)$/u.test(ending.text) && isBody(scan.atoms[head - 1])) return []
  const name = textOf(scan, from, head + 1)
  if (/进(?:社区|校园|学校|企业|机关|农村|家庭|工厂)$|^东道主/u.test(name)) return []
  if (/^[该本我]|级(?!人民法院|法院|中学|人民检察院)|以上|最美|十佳|某/u.test(name) || scan.atoms.slice(from, head).some(atom => atom.text === '一')) return []
  if (isGenericName(scan, name) || isInsideLongerName(scan, head)) return refuse(scan, [from, head + 1], { finder: 'organization/head', reason: isGenericName(scan, name) ? 'GENERIC' : 'NAME_GOES_ON' })
  const kind = toKind(ending.value)
  // 国家企业技术中心|名单: what is listed is a designation
  if (/^(?:名单|榜单|称号|公示|认定|评选|创建)$/u.test(scan.atoms[head + 1]?.text ?? '') && kind !== 'GOVERNMENT' || /^(?:第.{1,3}|首)批/u.test(name)) return []
  // 山东省企业技术中心: a title of firms; 有限公司|所|获: a small word
  if (/^.{2,4}(?:企业技术中心|工业设计中心)$/u.test(name) || ending.text === '所' && (isA(scan.atoms[head - 1], 'company-head') || isA(scan.atoms[head - 1], 'company') && (isA(scan.atoms[head + 1], 'do-receive') || isA(scan.atoms[head + 1], 'do-use')))) return []
  if (isFirmOffice(scan, { from, head, ending: ending.text })) return []
  // 金陵威海|党委书记: a post in a firm that is named so
  if (ending.text === '党委' && isA(scan.atoms[head + 1], 'title') && !/[镇乡村区县市省州道]党委$/u.test(name)) return []
  // 甲公司党委书记: a post in the firm
  if (/^(?:党委|党组|党总支)$/u.test(ending.text) && scan.atoms.slice(from, head).some(atom => isA(atom, 'company-head') || isA(atom, 'company') || isA(atom, 'organization') || isA(atom, 'organization-head'))) return []
  if (SELF_CONTAINED.test(name)) return [toChunk(scan, [from, head + 1], { type: 'Organization', kind, rule: 'organization/home-body', confidence: 0.9 })]
  const isLongPlace = (kind === 'PARK' || kind === 'VENUE') && /^(?:n|t|x|b)/u.test(scan.atoms[from]?.tag ?? '') && name.length - ending.text.length >= 4
  // 中国|医院: a nation's bodies of a kind
  if (/^(?:中国|全国|国家|世界)$/u.test(textOf(scan, from, head)) && kind === 'OTHER' && ending.text.length <= 4) return []
  if (kind === 'SCHOOL' && isGenericName(scan, name.replace(/^.{1,3}[省市区县]/u, ''))) return []
  if (name === ending.text || (!hasProper(scan, from, head + 1) && !isLongPlace && !isNational(scan, from, head) && !isLocalBody(scan, from, { head, ending: ending.text }))) return refuse(scan, [from, head + 1], { finder: 'organization/head', reason: name === ending.text ? 'GENERIC' : 'NOTHING_PROPER' })
  if (ending.text.length === 1 && name.length < 4) return []
  // 乳山市公安局|网安大队|民警: the unit told with a post is part of the post
  const force = kind === 'GOVERNMENT' && /(?:支队|大队|中队)$/u.test(ending.text) && isHeldBehind(scan.atoms, head) ? scan.atoms.slice(from, head).findLastIndex(({ text }) => text === '公安局') : -1
  if (force >= 0) return [toChunk(scan, [from, from + force + 1], { type: 'Organization', kind, rule: 'organization/head', confidence: 0.9 })]
  // 中交三航局, 中铁十四局: builders
  if (/^中(?:交|铁|建|水|冶|核|国电建|电建|国水电).{1,5}局$/u.test(name)) return [toChunk(scan, [from, head + 1], { type: 'Company', rule: 'company/legal-form', confidence: 0.9 })]
  const aliases = bracketAlias(scan, head)
  return [toChunk(scan, [from, kind === 'SCHOOL' || kind === 'OTHER' ? bracketedEnd(scan, head) : head + 1], { type: 'Organization', kind, rule: 'organization/head', confidence: 0.9, ...(aliases && { aliases }) })]
}

const isBody = (atom: Atom | undefined): boolean => atom !== undefined && (isA(atom, 'organization') || isA(atom, 'company') || endingOf(atom, 'organization-head') !== undefined || endingOf(atom, 'company-head') !== undefined)

/** A post or the name of someone who holds one right behind. */
const isHeldBehind = (atoms: readonly Atom[], head: number): boolean => isA(atoms[head + 1], 'title') || isA(atoms[head + 1], 'person-noun')

/** 国家|番茄育种|技术创新中心: of a nation there is one such, unless it is a title that someone receives. */
const isNational = ({ atoms }: Scan, from: number, head: number): boolean =>
  atoms.slice(from, head).some(({ text }) => text === '国家') && !atoms.slice(from, head).some(({ kind }) => kind === 'date') && (head - from >= 2 || (atoms[head]?.text.length ?? 0) >= 5) && !isA(atoms[from - 1], 'do-receive') && !isA(atoms[from - 1], 'do-confer') && !/^(?:成为|创建|争创|批准)$/u.test(atoms[from - 1]?.text ?? '')

/** Bodies that every town has one of: whatever stands before them is their name, but for what tells their sort. */
const LOCAL = /^(?:派出所|海岸派出所|边防派出所|小学|中学|卫生院|中心卫生院|幼儿园|人民法庭|司法所|供电所|税务所)$/u
const SORTS = /^(?:农村|乡镇|乡村|城镇|城区|城乡|辖区|附近|当地|所在|公办|民办|普惠|公立|私立|中心|实验|街道|山区|偏远|海岸|边防|基层|重点|普通|九年|完全|寄宿|试点|示范|优质|全国|国内|国外|海外|对口|结对|附属|直属|新建|希望|本地|特殊|特教|高级|初级|地方|其他|所有|属地|主管|相关|有关|多个|部分|部属|兄弟|周边|邻近)/u

/** 幸福|派出所, 神道口|小学: a word of two characters or more before such a body, no sort of it. */
const isLocalBody = (scan: Scan, from: number, { head, ending }: { readonly head: number; readonly ending: string }): boolean => {
  const front = textOf(scan, from, head + 1).slice(0, -ending.length)
  return LOCAL.test(ending) && front.length >= 2 && front.length <= 5 && !SORTS.test(front) && scan.atoms.slice(from, head).every(atom => atom.kind === 'word' && !isA(atom, 'generic') && !isA(atom, 'person-noun') && !isA(atom, 'time') && !/^[mqrpcudf]/u.test(atom.tag))
}

const UNIT = /(?:车间|班组|工段|[一二三四五六七八九十甲乙丙丁]班|抢修班|检修班|维修班|运维班|管护队|养护队|抢修队|服务队|突击队|攻关队|项目部|巡线班|化验室|创新团队)$/u

/** What those end in, asked first of every word. */
const UNIT_ENDS = new Set(UNIT.source.match(/.(?=[|)])/gu))

/** 甲公司检修一班|获评…: a crew of a firm or body that wins something itself. */
function unitChunk(scan: Scan, head: number): Chunk[] {
  const { atoms } = scan, next = atoms[head + 1]
  if (!UNIT_ENDS.has(atoms[head]?.text.slice(-1) ?? '')) return []
  const wins = isA(next, 'do-receive') || /^(?:被|、|和|等|与|以及|双双|分别)$/u.test(next?.text ?? '')
  if (!wins || !UNIT.test((atoms[head - 1]?.text ?? '') + (atoms[head]?.text ?? ''))) return []
  const from = extendLeft(scan, head, { maxLength: 36, stopsAtPlace: true, isStop: atom => atom.kind === 'mark' || isA(atom, 'title') || isA(atom, 'do-part') })
  const owner = atoms.slice(from, head).some(atom => isA(atom, 'company-head') || isA(atom, 'company') || isA(atom, 'organization') || isA(atom, 'organization-head') && atom.text.length > 1)
  return owner && isWonBehind(atoms, head) ? [toChunk(scan, [from, head + 1], { type: 'Organization', kind: 'OTHER', rule: 'organization/unit', confidence: 0.85 })] : []
}

/** A verb of receiving or giving stands in the same clause, behind the crew. */
const isWonBehind = (atoms: readonly Atom[], head: number): boolean => {
  const end = atoms.findIndex((atom, index) => index > head && /^[，。；]$/u.test(atom.text))
  return atoms.slice(head + 1, end < 0 ? atoms.length : end).some(atom => isA(atom, 'do-receive') || isA(atom, 'do-confer'))
}

/** 三角轮胎|技术中心|主任: a part of a firm before a post; who holds it works for the firm. */
function isFirmOffice({ atoms }: Scan, { from, head, ending }: { readonly from: number; readonly head: number; readonly ending: string }): boolean {
  // 栖霞市|果业|发展服务中心: a trade right behind a division in full is what a public body looks after
  const isDivision = isA(atoms[from], 'place') && /[市区县镇]$/u.test(atoms[from]?.text ?? ''), isPublic = isDivision && isA(atoms[from + 1], 'company-tail')
  // 寿光市|蔬菜|种业|发展|服务中心
  if (isDivision && ending === '服务中心' && /^(?:发展|促进|推广|保障|事业)$/u.test(atoms[head - 1]?.text ?? '')) return false
  const opens = isA(atoms[from], 'company') || atoms.slice(isPublic ? from + 2 : from, head).some(atom => isA(atom, 'company-tail') || isA(atom, 'company-head'))
  // 甲公司|莱阳|基地|生产部|部长
  if (isA(atoms[from - 1], 'company-head') && /部$/u.test(ending) && isA(atoms[head + 1], 'title')) return true
  return /^(?:技术中心|研发中心|工程中心|检测中心|检验中心|设计中心|培训中心|采购中心|营销中心|制造中心|运营中心|服务中心|调度中心|项目部|研究院|研究所|研究中心|指挥部|编辑部|技术部|研究室|中央研究院|部|站)$/u.test(ending) && isA(atoms[head + 1], 'title') && opens
}

/** 中国船级社|青岛|分社, 顺丰速运|平度|集散中心: whose branch it is stands before its place. */
function reachParent({ atoms }: Scan, from: number, head: number): number {
  // 海军|青岛|特勤疗养中心: whose body it is
  if (isA(atoms[from], 'place') && /^(?:海军|陆军|空军|火箭军|武警|解放军|国家海洋局|中科院)$/u.test(atoms[from - 1]?.text ?? '')) return from - 1
  if (!isA(atoms[from], 'place') || head - from > 3 || !/(?:分社|分院|分所|校区|院区|集散中心|分拨中心|项目部|分会|营业部|厂区|基地)$/u.test(atoms.slice(from, head + 1).map(({ text }) => text).join(''))) return from
  const isFirm = (index: number): boolean => isA(atoms[index], 'company') || isA(atoms[index], 'organization') || atoms[index]?.tag === 'nt'
  return isFirm(from - 1) ? from - 1 : isA(atoms[from - 1], 'company-tail') && isFirm(from - 2) ? from - 2 : from
}

/** 长光卫星|与|遥感|协会: what stands behind the conjunction is no name by itself, so that the name begins before it. */
function takeJoined(scan: Scan, from: number, head: number): number {
  if (!/^[与和]$/u.test(scan.atoms[from - 1]?.text ?? '') || hasProper(scan, from, head + 1) || head === from) return from
  const start = extendLeft(scan, from - 1, { maxLength: MAX_LENGTH, stopsAtPlace: true, isStop: isOrganizationStop(scan.atoms) })
  return start < from - 1 && hasProper(scan, start, from - 1) ? start : from
}

/** 市|快递|行业|工会联合会: 市 or 省 a few words further left, at the start of the phrase, begins the name. */
function reachHome({ atoms }: Scan, from: number): number {
  for (let index = from - 1; index >= Math.max(0, from - 4); index--) {
    const atom = atoms[index], before = atoms[index - 1]
    if (atom?.kind !== 'word' || /^[的了在由对向把被将为以等与和及]$/u.test(atom.text)) return from
    if (HOME_PREFIX.test(atom.text)) return !before || before.kind === 'mark' || isA(before, 'conjunction') || isA(before, 'preposition') ? index : from
    if (isA(atom, 'govern') && !isA(atom, 'inner-verb')) return from
  }
  return from
}

/** Verbs and titles end the reach of an organisation's name, but for those that such names are made with. */
const isOrganizationStop = (atoms: readonly Atom[]) => (atom: Atom, index: number): boolean =>
  atom.kind === 'date' && !/^(?:组委会|组织委员会)$/u.test(atoms.slice(index).find(other => isA(other, 'organization-head'))?.text ?? '') || isA(atom, 'do-part') || /.单位$/u.test(atom.text) || (atom.tag === 'v' && !/^(?:附属|驻)$/u.test(atom.text) && !isBetweenNouns(atoms, index) && !isA(atom, 'inner-verb') && !isA(atom, 'name-verb') && !isA(atom, 'organization-head')) || isA(atom, 'company-head') || isPeople(atom) && !/^(?:驿站|之家|服务站|公寓)$/u.test(atoms[index + 1]?.text ?? '')

/** People end a body's name, but for those that bodies are named after. */
const isPeople = (atom: Atom): boolean =>
  isA(atom, 'title') && atom.text.length > 1 || isA(atom, 'person-noun') && !/^(?:人才|职工|队伍|青年|学生|专家|老人|退役军人)$/u.test(atom.text)

/** True for what is called so without being one body: 各级工会, 职业院校, 市医院 aside. */
const isGenericName = ({ gazetteer }: Scan, name: string): boolean => gazetteer.lexicon.find(name)?.classes.has('generic') ?? false

/** 烟台大学|文学院: a head right behind carries the name on; 市场|监管 and the like are no heads. */
function isInsideLongerName(scan: Scan, head: number): boolean {
  const next = scan.atoms[head + 1]
  // 古镇|口湾: waters and hills are named after what stands there
  if (/^(?:口湾|口岸|湾|湖|岛|山|河)$/u.test(next?.text ?? '')) return true
  return next !== undefined && next.kind === 'word' && !/^代表[队团]$/u.test(next.text) && endingOf(next, 'organization-head') !== undefined && !isA(next, 'govern') && !isA(next, 'title')
}

/** 某某研究院|（潍坊）: index behind the place in brackets that a name ends with; `head + 1` where none does. */
function bracketedEnd({ atoms }: Scan, head: number): number {
  const open = atoms[head + 1]
  return open?.text === '（' && open.partner === head + 3 && isA(atoms[head + 2], 'place') ? head + 4 : head + 1
}

/** 牟平区第二工人文化宫（丰金文化健身中心）: the name in brackets is another name of it. */
function bracketAlias({ atoms, view }: Scan, head: number): readonly string[] | undefined {
  const open = atoms[head + 1], closing = open?.text === '（' && open.partner !== undefined ? atoms[open.partner] : undefined
  const last = open?.partner === undefined ? undefined : atoms[open.partner - 1]
  if (!open || !closing || !last || !endingOf(last, 'organization-head')) return undefined
  const inner = view.slice(open.end, closing.start)
  return inner.length > 3 && !/[，、：；]|简称/u.test(inner) ? [inner] : undefined
}
