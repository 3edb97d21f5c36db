import { isA, type Atom } from '../atoms.js'
import type { Verdict } from './quoted.js'
import { techniqueEnd } from './techniques.js'
import { endingOf, isStopAt, textOf, type Scan } from './scan.js'

const MADE = /(?:完成|牵头|承担|参与|领衔|攻关|攻克|总结|摸索|创立|提炼|琢磨|钻研|归纳|悟|练就|改良|改进|研发|研制|开发|自研|主持|发明|首创|育成|选育|培育|创制|试制|展出|带来|亮出|申报|搭载|引入|引进|采用|建造|生产|独创|研究)(?:了|出|成功|的|出的|成功的|一款|一种|新品种|的新品种|芹菜新品种)*$/u
const OFFERED = /(?:推出|上线|应用|使用|装上|配备|发布|凭借|依托|凭|靠|将|名为|取名|命名为)(?:了|的|一款|一种)*$/u
const TECHNICAL = /(?:技术|工艺|装置|系统|方法|制法|机器人|设备|装备|材料|法|机|器|仪|轮胎|模型|大模型|软件|算法|芯片|号)$/u
/** “蜜宝3号”, “神舟二十号”: a model, a variety or a ship. */
export const NUMBERED = /^\p{Script=Han}{1,6}[\d一二三四五六七八九十]{1,4}号$/u
/** “六步教学法”: how something is done, by a name of its own; laws and everyday words aside. */
const METHOD = /.{3}[^办做想说看用语宪民立司执违合刑普守依方]法$/u
const LABELLED = /(?:新品种|品种|新产品|专利|发明专利|实用新型专利|产品|品系|菌株|成果)$/u

/** 完成的“…”获一等奖, 选育出“…”, 研发的“…技术”, 甲公司的“…”被认定为: what was made, developed or won with is a work. */
export function quotedWork(scan: Scan, open: number, close: number): Verdict | undefined {
  const { atoms } = scan, inner = textOf(scan, open + 1, close)
  const before = atoms.slice(Math.max(0, open - 5), open).map(({ text }) => text).join('')
  const isTechnical = TECHNICAL.test(inner) || (atoms[close - 1]?.facts?.isTool ?? false)
  const isOwned = before.endsWith('的') && (['company-head', 'company', 'company-tail', 'organization', 'organization-head', 'anaphor'] as const).some(name => isA(atoms[open - 2], name))
  const isFirst = atoms[open - 1] === undefined || atoms[open - 1]?.kind === 'mark' || isA(atoms[open - 1], 'time')
  const wins = isWinning(atoms, close) && (before.endsWith('的') || isOwned || isFirst && /(?:技艺|技术|工艺|系统|装置|方法|机器人|装备|设备|材料)$/u.test(inner))
  const isProduct = isPlaceProduct(scan, open, close)
  if (isProduct) return { type: 'Technology', kind: 'PRODUCT', to: close + 1, confidence: 0.8, rule: 'quoted/place-product' }
  // “海岳”文字商标: a sign, whatever it stands on
  if (atoms.slice(close + 1, close + 3).some(atom => /^(?:商标|字样|标识|标志|注册商标|文字商标|字号)$/u.test(atom.text))) return undefined
  const isWork = MADE.test(before) && (inner.length >= 3 || isTechnical || productEnd(scan, close) > close + 1) || LABELLED.test(before) && inner.length >= 3 || OFFERED.test(before) && isTechnical || isOwned && isTechnical || wins || isVariety(atoms, close) || NUMBERED.test(inner) && !/^(?:文件|公告|通知|令|楼|门|线|会议室|展厅|院|专项行动|行动|专项|台风|病例)/u.test(atoms[close + 1]?.text ?? '') || METHOD.test(inner) && !/工作法$/u.test(inner)
  if (!isWork || /^[\d.+%]+$|(?:贷|险|券|卡|码|服务|模式|机制)$/u.test(inner)) return undefined
  const to = productEnd(scan, close)
  return { type: 'Technology', kind: to > close + 1 || !isTechnical ? 'PRODUCT' : 'TECHNOLOGY', to, confidence: 0.75, rule: 'quoted/work' }
}

/** “蓬莱海参”是国家地理标志…, 入选中国农业品牌目录的“昌乐西瓜”: a place's product that bears a mark or brand. */
function isPlaceProduct({ atoms }: Scan, open: number, close: number): boolean {
  const isNamed = isA(atoms[open + 1], 'place') && close - open >= 3 && close - open <= 5 && atoms.slice(open + 2, close).every(atom => /^(?:n|x|vn|b|a)/u.test(atom.tag) && !isA(atom, 'organization-head') && !isA(atom, 'award-head') && !isA(atom, 'person-noun') && !isA(atom, 'programme-head'))
  return isNamed && isBranded(atoms, open, close + 1)
}

/** What brands are told of, in the clause before the name or in what follows. */
export const isBranded = (atoms: readonly Atom[], from: number, to: number): boolean =>
  /(?:地理标志|公用品牌|品牌目录|品牌名录|农产品|证明商标|特产|品牌价值|名特优|品牌)/u.test(textAround(atoms, Math.max(0, from - 12), from) + textAround(atoms, to, to + 16))

const textAround = (atoms: readonly Atom[], from: number, to: number): string => atoms.slice(from, to).map(({ text }) => text).join('').split('。').join(' ')

/** “…”获 / 拿下 / 被认定为, 就 or a common noun between allowed. */
const isWinning = (atoms: readonly Atom[], close: number): boolean =>
  atoms.slice(close + 1, close + 5).some((atom, offset) => isA(atom, 'do-receive') && atoms.slice(close + 1, close + 1 + offset).every(other => /^(?:d|n|vn|b|j|x)/u.test(other.tag)))

/** “登海206”等3个小麦新品种. */
function isVariety(atoms: readonly Atom[], close: number): boolean {
  const behind = atoms.slice(close + 1, close + 7), head = behind.findIndex(atom => /(?:新品种|品种|新产品|专利)$/u.test(atom.text))
  return head >= 0 && behind.slice(0, head).every(atom => atom.kind === 'quantity' || /^(?:等|系列|个|多个)$/u.test(atom.text) || /^(?:n|x|b|vn|a)/u.test(atom.tag))
}

/** “长青一号”|牡蛎|生长周期…: what is measured of it ends the name. */
const MEASURED = /^(?:生长|生育|繁殖|养殖|种植|亩产|单产|产量|价格|售价|成活率|周期|寿命|效率|性能|品质|销量|覆盖|推广)/u

/** “青霞”|蝴蝶兰, “灵犀”|全自动|缝头机: the nouns right behind say what it is and belong to the name. */
function productEnd(scan: Scan, close: number): number {
  const { atoms } = scan, technique = techniqueEnd(atoms, close + 1)
  if (technique !== undefined) return technique
  let to = close + 1
  while (to <= close + 4 && isProductWord(atoms[to]) && !MEASURED.test(atoms[to]?.text ?? '') && (atoms[to]?.tag === 'd' && atoms[to]?.text.length === 2 || !isStopAt(atoms, to)) && (atoms[to]?.end ?? 0) - (atoms[close]?.end ?? 0) <= 9) to++
  const last = atoms[to - 1], next = atoms[to]
  const isHead = last !== undefined && to > close + 1 && /^(?:n|x|q|vn|j)/u.test(last.tag) && (!isA(last, 'generic') || to - close > 3) && !/^(?:产品|项目|品牌|作品|时|后|中|价格|产值|品质|口感|面积)$/u.test(last.text)
  const isWhole = next?.kind !== 'word' || NO_PRODUCT_WORD.test(next.text) || !/^(?:n|vn|x)/u.test(next.tag) || isA(next, 'govern') || isA(next, 'do-receive')
  return isHead && isWhole || isHead && endingOf(last, 'technology-head') !== undefined ? to : close + 1
}

/** What is measured of a product: 成活率, 产量, 亩产, 售价. */
const NO_PRODUCT_WORD = /(?:[率量产]|[定售单均]价)$/u

const isProductWord = (atom: Atom | undefined): boolean =>
  atom?.kind === 'word' && !NO_PRODUCT_WORD.test(atom.text) && /^(?:n|v|x|b|j|a|d|q)/u.test(atom.tag) && !isA(atom, 'govern') && !isA(atom, 'place') && !isA(atom, 'collective') && !isA(atom, 'title') && !isA(atom, 'conjunction')
