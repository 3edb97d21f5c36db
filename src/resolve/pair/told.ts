import { onceASide } from './once-a-side.js'
import { different, same, type KeyReader, type PairRule, type Side, type Sides, type Verdict } from './pair.js'

/** Stand for the two names in a context, so that one pattern reads every pair. */
const SHORT = '\u0001', LONG = '\u0002'

/** Words between two names that make them one. */
export const RENAMING = /(?:笔名|艺名|以下简称|下称|简称|前身[是为系]?|原名[是为]?|原称|原为|原来叫|曾名|曾用名[是为]?|曾称|更名[为成]|改名[为成叫]|改称为?|现[为名称]|现已?更名为|即|又称|又名|又叫|亦称|也称|也叫|俗称|人称|别称|别名|雅称|旧称|旧名|古称|绰号|外号|网名|名叫|本名[叫是]?|真名[叫是]?|全称[是为]?|全名[是为叫]?|英文名|昵称|升格为|转设为|转制为|改制为|重组为|变更为|撤县设区为|改设为|重组更名为|学名|通称|商品名|化学名)[是为叫：:,，]{0,2}/gu
const RENAMED = new RegExp(`${RENAMING.source}$`, 'u')
/** 村里老少都叫他“…”, 企业家们称之为“…”: what people call it, a clause or two behind the name. */
const CALLED = /(?:[叫喊称唤]|戏称|昵称|称呼)(?:他|她|它|其|之)(?:为|作|做|是)?$/u
/** 把甲称作乙, 网名甲的…乙. */
const TAKEN = /(?:把|将|管)$/u, AS = /^(?:也|都|亲切地|形象地)?(?:称作|称为|称之为|叫作|叫做|唤作|叫)$/u, NICKNAME = /(?:网名|昵称|绰号|外号|人称|艺名|笔名|俗称)[叫为是]?$/u, OF_NICKNAME = /^的[^，。、的]{0,12}$/u
/** 前身是1976年建厂的乙, 前身是诸城的乙. */
const FORMER = /前身，?[是为系]?[^，。、]{0,14}的$/u
const IN_BRACKETS = /^（(?:(?:业内|坊间|民间|当地|群众|人们|俗|简|以下简|又|下)称|笔名|艺名|原|现|即|前身为?|曾用名|原名)?[：:,，]?$/u
/** Of these what stands right before the other name, where it is no word of `RENAMING`. */
export const CALLINGS = /(?:[叫喊称唤](?:他|她|它|其|之)|称[作为]|叫[作做]|唤作|（(?:业内|坊间|民间|当地|群众|人们)称)[叫为作做是]?|前身，?[是为系]?[^，。、前]{0,14}的/gu
/** Words that say the contrary, or that speak of two. */
const APART = /并非|不是|不同于|有别于|区别于|无关|同名|没有关系|混淆|两家|另一/u
const TIED = /旗下|子公司|分公司|控股|参股|投资|收购|并购|兼并|下属|下辖|隶属|所属|母公司|承建|委托|分管|师从|徒弟|师傅|父亲|儿子|妻子|丈夫|女儿|拆分|分立|合并/u
const JOINED = /^(?:（[^）]{0,12}）)?(?:、|和|与|及|以及|同|跟|携手|联合|对阵|对)$/u
const BEHIND_PART = /^(?:的|旗下|下属|所属)?(?:全资|控股|参股)?(?:子公司|孙公司|分公司|下属|旗下|所属|分部|徒弟|学生|儿子|女儿)/u
const BEHIND_MERGER = /^[”"]?(?:和|与|及|、)|合并/u
const BEHIND_APART = /^(?:两[家所位个]|二者|并非|不是|并无|没有|无关|同名|毫无|名称相[近似])/u
const BY = /(?:^|[，（,是])(?:[^，（]{0,6})由(?:原)?$/u
const BEHIND_BY = /^[^。]{0,4}(?:更名|改名|改称|改制更名|升格|转设)/u

/** Names of a side as contexts may have them, longest first. */
export const formsOf = ({ name, printed, alias, type }: Side): string[] => [...new Set([name, printed, alias, type === 'Technology' ? name.replace(/(?<=.{4})(?:技术|工艺)$/u, '') : ''])].filter(form => form.length >= 2).sort((a, b) => b.length - a.length)

/** The context with both names replaced by marks; the longer forms first, for a short name may stand inside the long one. */
function mark(context: string, { short, long }: Sides): string {
  const forms = [...formsOf(short).map(form => [form, SHORT] as const), ...formsOf(long).map(form => [form, LONG] as const)].sort(([a], [b]) => b.length - a.length)
  return forms.reduce((text, [form, sign]) => text.replaceAll(form, sign), context)
}

interface Told { readonly front: string; readonly between: string; readonly behind: string }

/** What stands before, between and behind each two neighbouring names of a sentence. */
function readBetween(text: string): Told[] {
  const told: Told[] = []
  for (const sentence of text.split('。')) {
    const signs = [...sentence].flatMap((character, at) => (character === SHORT || character === LONG ? [at] : []))
    signs.forEach((at, index) => {
      const next = signs[index + 1]
      if (next === undefined || sentence[at] === sentence[next]) return
      told.push({ front: sentence.slice(Math.max(0, at - 6), at), between: sentence.slice(at + 1, next), behind: sentence.slice(next + 1, next + 16) })
    })
  }
  return told
}

const isMerger = ({ between, behind }: Told): boolean => BEHIND_MERGER.test(behind) || /合并|[和与、]$/u.test(between)
const isAlias = (told: Told): boolean => !APART.test(told.between) && !TIED.test(told.between) && !BEHIND_PART.test(told.behind) && !isMerger(told) &&
  (told.between.length <= 48 && (CALLED.test(told.between) || FORMER.test(told.between)) || TAKEN.test(told.front) && AS.test(told.between) || NICKNAME.test(told.front) && OF_NICKNAME.test(told.between) || told.between.length <= 24 && (RENAMED.test(told.between) || /原$/u.test(told.front) && /^（?[，,]?(?:现|今)/u.test(told.between)) || IN_BRACKETS.test(told.between) && told.behind.startsWith('）') || BY.test(told.between) && BEHIND_BY.test(told.behind))

function isApart({ between, behind }: Told): boolean {
  if (between.length > 20) return false
  return APART.test(between) || TIED.test(between) || JOINED.test(between) || BEHIND_PART.test(behind) || BEHIND_APART.test(behind)
}

/** 该公司更名为乙: told of the side itself, without its own name right before. */
function isToldOfItself(side: Side, other: Side): boolean {
  return formsOf(other).some(form => side.context.split('。').some(sentence => {
    const at = sentence.indexOf(form), front = sentence.slice(0, Math.max(0, at)), behind = sentence.slice(at + form.length, at + form.length + 12)
    return at > 0 && RENAMED.test(front.slice(-12)) && !APART.test(front) && !TIED.test(front.slice(-12)) && !BEHIND_PART.test(behind) && !BEHIND_MERGER.test(behind) && !/^(?:的|有限|股份|集团|分)/u.test(behind) && namesSubject(front, side)
  }))
}

/** The sentence speaks of the side: by a pronoun, or by the beginning of its name. */
const namesSubject = (front: string, { printed }: Side): boolean =>
  /^(?:该|其|这|公司|学校|学院|医院|企业|单位|集团|机构|项目)/u.test(front) || /[，,](?:该|其|公司|学校|学院|医院|企业|集团)[^，,]{0,12}$/u.test(front) || front.includes(printed.slice(0, 4))

/** What either context says of the two names. */
export const readTold: PairRule = sides => {
  const { short, long } = sides
  if (short.name === long.name || [short, long].every(({ context, alias }) => context === '' && alias === '')) return undefined
  const told = [short, long].flatMap(({ context }) => readBetween(mark(context, sides)))
  if (told.some(one => isApart(one) && !isAlias(one))) return different('told apart in context')
  const isOwn = short.alias !== '' && short.alias === long.printed || long.alias !== '' && long.alias === short.printed
  return isOwn || told.some(isAlias) || isToldOfItself(short, long) || isToldOfItself(long, short) ? same(0.96, 'told in context') : undefined
}

const CREDIT = /(?<![0-9a-z])[0-9a-hj-npqrtuwxy]{2}\d{6}[0-9a-hj-npqrtuwxy]{10}(?![0-9a-z])/u
const STOCK = /(?:股票代码|证券代码|代码|股票|股份代号|（)[：:是为]?(?:sh|sz|hk|bj)?[：:]?(\d{5,6})(?!\d)/u
/** A股代码为600600的青岛啤酒股份有限公司. */
const STOCK_BEFORE = /(?:股票|证券|股)代码[：:是为]?(?:sh|sz|hk|bj)?[：:]?(\d{5,6})的$/u

/** Credit and stock code that the side's name is told with. */
export const codesOf = onceASide(({ context, printed, name }): { readonly credit: string; readonly stock: string } => {
  const at = [printed, name].map(form => context.indexOf(form)).find(index => index >= 0) ?? 0
  const near = context.slice(at, at + printed.length + 50)
  const stock = STOCK.exec(near.slice(printed.length).split('。')[0] ?? '') ?? STOCK.exec(name) ?? STOCK_BEFORE.exec(context.slice(0, at))
  return { credit: CREDIT.exec(name)?.[0] ?? CREDIT.exec(near)?.[0] ?? '', stock: stock?.[1] ?? '' }
})

const compare = (a: string, b: string, what: string): Verdict | undefined => (a === '' || b === '' ? undefined : a === b ? same(0.99, `same ${what} code`) : different(`different ${what} code`))

/** Keys by the codes that a context gives. */
export const codeKeys: KeyReader = (side, gazetteer) => {
  if (side.type !== 'Company' && side.type !== 'Organization') return []
  return Object.entries(codesOf(side, gazetteer)).filter(([, code]) => code !== '').map(([what, code]) => `${what} ${code}`)
}

/** Codes that the contexts give: one number is one firm, two are two. */
export const readCodes: PairRule = ({ short, long, gazetteer }) => {
  if (short.type !== 'Company' && short.type !== 'Organization') return undefined
  const a = codesOf(short, gazetteer), b = codesOf(long, gazetteer)
  return compare(a.credit, b.credit, 'credit') ?? compare(a.stock, b.stock, 'stock')
}
