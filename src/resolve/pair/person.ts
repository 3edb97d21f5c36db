import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { isSubsequence } from '../features.js'
import { longestShared, plainLook } from './fold.js'
import { onceASide } from './once-a-side.js'
import { different, same, unsure, type KeyReader, type PairRule, type Side, type Sides, type Verdict } from './pair.js'
import { areApart, cutPlaces, haveHomesApart, shareHome } from './places.js'

const TITLE_TAIL = /(?:主任|局长|院长|书记|校长|董事长|总经理|经理|老师|师傅|教授|博士|医生|大夫|厂长|主席|市长|区长|县长|镇长|所长|队长|站长|班长|部长|总|工|科长|处长|会长|秘书长|记者|律师|护士|护士长|警官|同志|先生|女士)$/u
/** Posts of which a body has one. */
const SINGLE_POST = /^(?:局长|院长|书记|党委书记|校长|董事长|总经理|厂长|主席|市长|区长|县长|镇长|所长|会长|区委书记|市委书记|县委书记|党支部书记|村支书)$/u
/** What people are by trade: two of different groups are two people. */
const TRADES: readonly RegExp[] = [/护士|护师/u, /医生|医师|大夫/u, /教师|教授|讲师|老师/u, /民警|警察|辅警|交警|特警/u, /记者|编辑|主播/u, /司机|驾驶员/u, /学生|大[一二三四]|[高初][一二三](?!中)|研究生|博士生/u, /焊工|电工|钳工|车工|工人|技师|工匠|装卸工|理货员|(?:员工|职工)$/u, /会计|出纳/u, /律师|法官|检察官/u, /厨师/u, /个体户|店主|农民|种植户|养殖户/u, /保洁|保安|保育员|食堂/u, /董事长|总经理|总裁|局长|院长|校长|书记$|行长|理事长|台长|厂长/u]

/** Words that part what is said of a person. */
const BREAKS = /[，。：、；（）,]|介绍|说|表示|告诉|来自|是|现任|担任|的(?!哥)|在|获得|荣获|获评|当选|走进|出席|主持|讲话|参加|由|和|与|(?:修建|捐建|捐资|捐赠|兴建|援建|资助|建起)了?/u
const FRAME = /^(?:\d{1,3}岁|原|时任|全国劳动模范|全国劳模|齐鲁工匠|齐鲁大工匠|省劳动模范|市劳动模范|青年|老|本报|党员)+/u

/** The last listed head of a body or firm in a stretch of text ends what employs. */
function findEmployerEnd(text: string, gazetteer: Gazetteer): number {
  let end = 0
  for (let at = 0; at < text.length; at++) {
    const word = gazetteer.lexicon.matchAt(text, at)
    const isHead = word !== undefined && (['company', 'organization'] as const).some(name => word.classes.has(name)) || word !== undefined && at > 0 && (['company-head', 'company-tail', 'organization-head', 'medium'] as const).some(name => word.classes.has(name))
    if (isHead) end = Math.max(end, at + word.text.length)
  }
  return end
}

const BRANCH_BEHIND = /^[^行局队校院司]{1,8}(?:分行|支行|分公司|支公司|分局|支队|大队|分校|分院)/u

interface Told { readonly employers: readonly string[]; readonly roles: readonly string[] }

/** 患者王刚, 6岁的赵阳; 王刚在某医院就诊: who only comes to a body does not work there. */
const VISITS_BEFORE = /(?:患者|病人|客户|顾客|乘客|旅客|游客|家长|用户|业主|储户|当事人|(?<!\d)(?:\d|1[0-7])岁(?:的|女孩|男孩|患儿)?)$/u
const VISITS_BEHIND = /^[^，。；]{0,14}?(?:就诊|就医|住院|出院|接受[^，。；]{0,6}手术|做了?手术)/u

/** True where the sentence tells of somebody who comes to a body. */
function isVisitor(near: string, printed: string): boolean {
  const at = near.indexOf(printed)
  return at >= 0 && (VISITS_BEFORE.test(near.slice(Math.max(0, at - 6), at)) || VISITS_BEHIND.test(near.slice(at + printed.length, at + printed.length + 24)))
}

/** A village has one secretary: it employs, where the sentence tells of such a post. */
const VILLAGE = /^([^村]{2,9}村)(?!民|落|庄)/u, VILLAGE_POST = /村(?:的|原)*老?(?:党支部|党总支|党委)?(?:第一)?(?:书记|支书)/u

/** 恒泰制冷副总经理: what stands before a firm's post is a firm, whether its name ends in a listed head or not. */
const EMPLOYED = /^(?!公司|企业|集团|我|该|本|其)(\p{Script=Han}{3,8}?)(?:常务|执行)?副?(?:总经理|董事长|总裁|总工程师)$/u

/** Employers and posts that the sentences with the name tell. */
const readPerson = onceASide(({ context, printed }, gazetteer): Told => {
  const near = context.split('。').filter(sentence => sentence.includes(printed)).join('，') || context
  const stretches = near.replaceAll(printed, '，').split(BREAKS).map(text => text.replace(FRAME, '')).filter(text => text.length >= 2)
  if (isVisitor(near, printed)) return { employers: [], roles: [] }
  const isPosted = VILLAGE_POST.test(near), employers: string[] = [], roles: string[] = []
  for (const text of stretches) {
    const head = findEmployerEnd(text, gazetteer), end = head + (head > 0 ? BRANCH_BEHIND.exec(text.slice(head))?.[0].length ?? 0 : 0), role = text.slice(end)
    const village = isPosted ? VILLAGE.exec(text)?.[1] : undefined
    const brand = end < 2 ? EMPLOYED.exec(text)?.[1] : undefined
    if (end >= 2 || village !== undefined || brand !== undefined) employers.push(village ?? brand ?? text.slice(0, end))
    if (role.length >= 2 && role.length <= 12) roles.push(role)
  }
  return { employers, roles }
})

/** Two branches are two employers. */
const BRANCH = /(?:分行|支行|分公司|支公司|分局|支队|大队|分校|分院)$/u
const LEGAL = /(?:集团)?(?:股份|控股)?(?:有限责任|有限)?公司$/u
const plainEmployer = (name: string): string => name.replace(LEGAL, '').replace(/^(?:(?:我|本|全)?市|山东省|省)(?=.{2})/u, '').replace('农科院', '农业科学院').replace('社科院', '社会科学院')

/** One employer under two names: one holds the other, or abbreviates it. */
function isSameEmployer(a: string, b: string, gazetteer: Gazetteer): boolean {
  const [one, other] = [a, b].map(name => cutPlaces(name, undefined, gazetteer).place)
  if (one && other && areApart(one, other, gazetteer)) return false
  if (BRANCH.test(a) && BRANCH.test(b) && !isSubsequence(a, b) && !isSubsequence(b, a)) return false
  const [less = '', more = ''] = [plainEmployer(a), plainEmployer(b)].sort((x, y) => x.length - y.length)
  if (less.length < 3) return less.length === 2 && (more.startsWith(less) || more.endsWith(less))
  return more.includes(less) || (less.length >= 4 && less.charAt(0) === more.charAt(0) && less.slice(-1) === more.slice(-1) && isSubsequence(less, more)) || longestShared(less, more).length >= Math.max(4, less.length - 2)
}

const ANYWHERE = /^[市区县](?!北|南|中)|^(?:第?[一二三四五六七八九十\d]{1,3})?(?:人民|中心|中医|妇幼保健|儿童|口腔|实验|职业|中等职业)?(?:医院|保健院|小学|中学|学校|幼儿园)$|^.{2,8}(?:(?<!董事)局|法院|检察院|派出所|消防队|消防救援站|协会|商会|社区|居委会)$/u
/** 市公安局, 第一小学, 人民医院: every city has one, and no place says which. */
const isAnywhere = (employer: string, gazetteer: Gazetteer): boolean => ANYWHERE.test(employer) && cutPlaces(employer, undefined, gazetteer).prefix === ''

const haveOneEmployer = (a: Told, b: Told, gazetteer: Gazetteer): boolean => a.employers.some(name => b.employers.some(employer => isSameEmployer(name, employer, gazetteer)))

/** True where no employer of the one says which city it is in; a village is told by its name if either side says where it is. */
function areAnywhere(a: Told, b: Told, gazetteer: Gazetteer): boolean {
  const isEvery = (test: (employer: string) => boolean, { employers }: Told): boolean => employers.every(test)
  return [a, b].some(side => isEvery(name => isAnywhere(name, gazetteer), side)) || [a, b].every(side => isEvery(name => name.endsWith('村') && cutPlaces(name, undefined, gazetteer).prefix === '', side))
}

/** The trade that posts and employers tell, as a number of its group; -1 where they tell none. */
export const tradeOf = (texts: readonly string[]): number => TRADES.findIndex(pattern => texts.some(text => pattern.test(text)))

/** True for 李主任, 张师傅: whoever has that surname and post. */
export const isTitleName = (name: string): boolean => TITLE_TAIL.test(name) && name.length <= 4 && name.length - (TITLE_TAIL.exec(name)?.[0].length ?? 0) <= 1

const BORN = /((?:19|20)\d{2})年(?:\d{1,2}月)?(?:出生|生(?![产活])|生人)/u, WOMAN = /[，（]女[，）]|是(?:一)?[位名个][^，。]{0,8}(?:妈妈|母亲|奶奶)|女(?:职工|检验员|工人|教师|医生|司机|工程师|民警|干部|企业家|员工|技师|焊工)/u, MAN = /[，（]男[，）]|是(?:一)?[位名个]?[^，。是]{0,10}(?:爷爷|爸爸|父亲)|男(?:护士|教师|职工|护师|幼师)/u

/** 也叫张伟: the sentence speaks of a namesake. */
const isNamesake = ({ context, printed }: Side): boolean => ['也叫', '也名叫', '同名', '同名的', '重名', '重名的', '同样叫'].some(word => context.includes(word + printed))

/** What is said of the two cannot be said of one: sex, year of birth, another of the name. */
function areToldApart(a: Side, b: Side): boolean {
  const [one, other] = [a, b].map(({ context }) => BORN.exec(context)?.[1])
  const isOther = WOMAN.test(a.context) && MAN.test(b.context) || MAN.test(a.context) && WOMAN.test(b.context)
  return isOther || one !== undefined && other !== undefined && one !== other || isNamesake(a) || isNamesake(b)
}

/** 烟台长海造船有限公司副总经理: one post at one employer, then or now. */
function sharePost(a: Side, b: Side): boolean {
  const [shared = ''] = longestShared(a.context, b.context).split(/[，。的]/u, 1)
  return shared.length >= 8 && TITLE_TAIL.test(shared)
}

/** Same name: the employer decides, a different trade at the same employer leaves it open. */
function compareEmployers({ short, long, gazetteer }: Sides): Verdict {
  if (areToldApart(short, long)) return different('told apart in context')
  const a = readPerson(short, gazetteer), b = readPerson(long, gazetteer)
  const trades = [a, b].map(({ roles, employers }) => tradeOf([...roles, ...employers])), [one = -1, other = -1] = trades
  const differ = one >= 0 && other >= 0 && one !== other
  const isOne = haveOneEmployer(a, b, gazetteer)
  if (isOne && !shareHome(short, long) && areAnywhere(a, b, gazetteer)) return haveHomesApart(short, long, gazetteer) ? different('employers in different cities') : unsure(0.45, 'employer without a place')
  if (isOne) return differ && !sharePost(short, long) ? unsure(0.5, 'same employer, different trade') : same(0.93, 'same name', 'same employer')
  if (a.employers.length > 0 && b.employers.length > 0) return different('different employer')
  if (differ) return different('different trade')
  const isReporter = shareHome(short, long) && [short, long].every(({ context, printed }) => context.includes(`本报记者${printed}`))
  return isReporter ? same(0.88, 'same name', 'reporter of one paper') : unsure(haveHomesApart(short, long, gazetteer) ? 0.3 : 0.5, 'name alone')
}

/** 李主任 and 李建国: only where the context of the title has the name, or both hold the only such post of one employer. */
function compareTitle({ short, long, gazetteer }: Sides): Verdict {
  const [titled, named] = TITLE_TAIL.test(short.name) && short.name.length <= 5 ? [short, long] as const : [long, short] as const
  const tail = TITLE_TAIL.exec(titled.name)?.[0] ?? ''
  const surname = titled.name.slice(0, titled.name.length - tail.length)
  if (tail === '' || surname === '' || !named.name.startsWith(surname)) return different('different name')
  if (titled.context.includes(named.name)) return compareWithin(titled, named, gazetteer)
  const a = readPerson(titled, gazetteer), b = readPerson(named, gazetteer)
  const isSingle = SINGLE_POST.test(tail) && named.context.includes(tail + named.name) && haveOneEmployer(a, b, gazetteer)
  return isSingle ? same(0.86, 'same surname, post and employer') : unsure(0.4, 'surname and title alone')
}

/** The titled side's context has the full name: then only another employer speaks against it. */
function compareWithin(titled: Side, named: Side, gazetteer: Gazetteer): Verdict {
  const verdict = compareEmployers({ short: { ...titled, name: named.name, printed: named.printed }, long: named, gazetteer })
  return verdict.decision === 'different' ? verdict : verdict.decision === 'same' ? same(0.9, 'full name in context') : unsure(0.5, 'name alone')
}

/** Whether two names of people mean one. */
export const comparePersons: PairRule = sides => {
  const { short, long } = sides
  if (short.name !== long.name) return compareTitle(sides)
  if (isTitleName(short.name)) return unsure(0.4, 'surname and title alone')
  return compareEmployers(sides)
}

/** Any two neighbouring characters of an employer: one employer under two names shares some. */
const pairsOf = (employer: string): readonly string[] => [...new Set(Array.from({ length: Math.max(0, employer.length - 1) }, (_, at) => employer.slice(at, at + 2)))]

/** The names in full that a context may have for 李主任: what begins with the surname. */
function fullNamesFor(surname: string, { context, printed }: Side): readonly string[] {
  const text = context.replaceAll(printed, '。'), names: string[] = []
  for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) names.push(...[1, 2].map(more => text.slice(at, at + surname.length + more)))
  return names
}

/** 李晓梅护士长 is looked for as 李晓梅 is; 李主任 as it stands. */
function withoutTitle(name: string): string {
  const tail = TITLE_TAIL.exec(name)?.[0] ?? ''
  return name.length - tail.length >= 2 ? name.slice(0, name.length - tail.length) : name
}

/** Keys of people: the name with parts of each employer, the paper's city of a reporter, and what 李主任 may be called in full. */
export const personKeys: KeyReader = (side, gazetteer) => {
  const { employers } = readPerson(side, gazetteer), name = plainLook(withoutTitle(side.name))
  const parts = name.length < 4 ? [] : Array.from({ length: name.length - 3 }, (_, at) => [name.slice(0, at + 2), name.slice(-at - 2)]).flat()
  return [
    ...parts.map(part => `name ${part}`), ...employers.flatMap(employer => pairsOf(plainEmployer(employer))).map(part => `works ${name} ${part}`), ...(side.home ? [`home ${name} ${side.home.code}`] : []), ...titleKeys(side, employers),
  ]
}

/** 李主任 by the full names around it; 李局长 and 局长李建国 by surname, post and employer. */
function titleKeys(side: Side, employers: readonly string[]): readonly string[] {
  const { name, context } = side, tail = name.length <= 5 ? TITLE_TAIL.exec(name)?.[0] ?? '' : ''
  const surnames = tail === '' ? [name.slice(0, 1), name.slice(0, 2)] : [name.slice(0, -tail.length)]
  const at = context.indexOf(name), posts = tail === '' ? [0, 1, 2, 3].map(skip => context.slice(Math.max(0, at - 5 + skip), Math.max(0, at))) : [tail]
  const single = posts.filter(post => SINGLE_POST.test(post)).flatMap(post => surnames.flatMap(surname => employers.flatMap(employer => pairsOf(plainEmployer(employer))).map(part => `post ${surname} ${post} ${part}`)))
  return tail === '' ? single : [...single, ...surnames.flatMap(surname => fullNamesFor(surname, side)).map(full => `name ${plainLook(full)}`)]
}
