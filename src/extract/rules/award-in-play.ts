import { collect } from '../../model/collect.js'
import { isA } from '../atoms.js'
import { outermost, type Clause, type EntityRef, type NamedChunk } from '../document.js'
import { findPredicates, isHedged, type Predicate } from './frames.js'

/** A clause that says of someone that they have an award, its place among the clauses, and its verb. */
export interface AwardSaying {
  readonly clause: Clause
  readonly position: number
  readonly predicate: Predicate
}

/** 在第五批省级智能工厂名单中，A上榜: the award stands before the verb, in this sentence, or is the one that the sentences before spoke of. */
export function awardsBefore(clauses: readonly Clause[], { clause, position, predicate }: AwardSaying): NamedChunk[] {
  const own = outermost(clause.chunks).filter(chunk => chunk.type === 'Award' && chunk.to <= predicate.index).at(-1)
  if (own) return [own]
  const isThis = THIS_AWARD.test(textBehind(clause, predicate))
  // 获奖|组织每家…, 入围|初选
  if (ATTRIBUTIVE.test(clause.line.atoms[predicate.index + 1]?.text ?? '')) return []
  if (!(BARE_VERB.test(predicate.atom.text) || isThis) || /^(?:n|vn)/u.test(clause.line.atoms[predicate.index + 1]?.tag ?? '') && !isThis) return []
  if (!isThis && hasOwnObject(clause, predicate)) return []
  const before = clauses.slice(Math.max(0, position - 30), position).reverse()
  if (isUnknownList(before[0], clause)) return []
  const topic = topicAward(before, clause)
  if (topic) return [topic]
  // 也在其列: of the list that was told of, not of an award named in passing
  const told = /(?:其中|其列|在列)$/u.test(predicate.atom.text) ? toldOf(before) : undefined
  for (const other of told ? [told] : before) {
    const award = outermost(other.chunks).filter(chunk => chunk.type === 'Award').at(-1)
    if (award) return LISTED.test(predicate.atom.text) && isProposed(other) ? [] : [award]
  }
  return []
}

/** 入选|第二批山东省示范性职业教育集团: a name of another kind, or a batch, behind the verb is what was won. */
function hasOwnObject({ line: { atoms }, to, chunks }: Clause, { index, atom }: Predicate): boolean {
  const behind = atoms[index + 1], next = behind?.text === '了' ? index + 2 : index + 1
  if (next >= to || !OPEN_VERB.test(atom.text)) return false
  return /^第.+批$|^首批$/u.test(atoms[next]?.text ?? '') || outermost(chunks).some(({ from, type }) => from === next && type !== 'Place' && type !== 'Person')
}

const OPEN_VERB = /(?:入选|入围|获批|获评|当选|跻身|入列|入库)$/u

/** 省厅公布2025年…示范片区名单，甲上榜: a list whose name nobody knows. */
const isUnknownList = (before: Clause | undefined, { line, sentence }: Clause): boolean =>
  before?.line === line && before.sentence.start === sentence.start && /(?:名单|榜单|名录)$/u.test(line.atoms[before.to - 1]?.text ?? '') && before.to - before.from > 4 && !outermost(before.chunks).some(({ type }) => type === 'Award')

/** The last clause that says an award was given, where the one that names an award last speaks of a workshop or laboratory that only bears a title. */
function toldOf(before: readonly Clause[]): Clause | undefined {
  const named = before.filter(({ chunks }) => outermost(chunks).some(({ type }) => type === 'Award')), [nearest] = named
  const isPassing = nearest !== undefined && !tellsOfAward(nearest) && outermost(nearest.chunks).some(({ type, name }) => type === 'Award' && /(?:工作室|工作站|实验室|平台|基地)”?$/u.test(name))
  return isPassing ? named.find(tellsOfAward) : undefined
}

/** 绿色工厂|方面，…; 单项冠军中，…: the sentence turns to one of the awards named before, which the words before 方面 end. */
function topicAward(before: readonly Clause[], { line, sentence }: Clause): NamedChunk | undefined {
  const opening = before.findLast(other => other.line === line && other.sentence.start === sentence.start)
  if (!opening || outermost(opening.chunks).some(({ type }) => type === 'Award')) return undefined
  const said = line.atoms.slice(opening.from, opening.to).map(({ text }) => text).join(''), name = /^(?:在|其中)?(.{4,16}?)(?:名单)?(?:方面|领域|类|中|里|之列|上)$/u.exec(said)?.[1]
  return name === undefined ? undefined : collect(before, ({ chunks }) => outermost(chunks)).find(({ type, entity }) => type === 'Award' && entity.name.endsWith(name))
}

const ATTRIBUTIVE = /^(?:组织|单位|企业|者|人|作品|项目|选手|团队|名单|代表|公司|品牌|师生|证书|初选|复选|候选|提名|决赛|复赛|半决赛|初评|名额|条件|标准|资格)/u

/** 位列其中 says no more than the list does: where that only proposes, nobody has received anything. */
const LISTED = /(?:位列其中|名列其中|位居其中|在列|榜上有名)$/u
const isProposed = ({ line, sentence }: Clause): boolean => line.atoms.some(atom => atom.start >= sentence.start && atom.end <= sentence.end && isA(atom, 'candidate'))

/** 同获此奖, 获得这一称号: the award spoken of before. */
const THIS_AWARD = /^(?:了)?(?:此|该|这一|这项|此项|同一|上述)(?:奖|称号|荣誉|殊荣|认定|名单|榜单|资质)/u
const textBehind = ({ line, to }: Clause, { index }: Predicate): string => line.atoms.slice(index + 1, Math.min(to, index + 5)).map(({ text }) => text).join('')

/** Verbs that say of a list spoken of before that someone is on it. */
const BARE_VERB = /(?:在其中|通过重新认定|通过复审|通过复核|领奖|其列|其间|此列|获批|获评|跻身其中|入选|入围|上榜|登榜|入榜|榜上有名|在列|入列|获得认定|获认定|通过认定|获此殊荣|获此称号|获此认定|获奖|入库|位居|位列|名列|位列其中|名列其中|位居其中|跻身|当选|摘得|揽获|夺魁)$/u

/** The last award that the clauses up to here name, within the paragraph and the one before. */
export function awardInPlay(clauses: readonly Clause[], position: number): NamedChunk | undefined {
  const line = clauses[position]?.line.index ?? 0
  for (const other of clauses.slice(Math.max(0, position - 30), position + 1).reverse()) {
    if (other.line.index < line - 2) return undefined
    const award = outermost(other.chunks).findLast(({ type }) => type === 'Award')
    if (award) return isProposed(other) ? undefined : award
  }
  return undefined
}

/** True where the clause says, without denying or planning it, that an award was given or won. */
export const tellsOfAward = (clause: Clause): boolean =>
  [...findPredicates(clause, 'do-receive'), ...findPredicates(clause, 'do-confer')].some(({ index, atom }) => atom.text !== '通过' && !isHedged(clause, index)) || SEATS.test(clause.line.atoms.slice(clause.from, clause.to).map(({ text }) => text).join('')) || isRoll(clause)

const ROLL = /^(?:名单|榜单|名录|行列|花名册|光荣榜|表彰名单|入选名单|获奖名单|队伍|阵营|之列)/u

/** “齐鲁工匠”|花名册上, 在第四批…|名单里: the clause speaks of those who have the award, and of no candidates. */
export const isRoll = (clause: Clause): boolean =>
  outermost(clause.chunks).some(({ type, to }) => type === 'Award' && clause.line.atoms.slice(to, to + 3).some(({ text }) => ROLL.test(text))) && !isProposed(clause) && !isHedged(clause, clause.to)

/** 文登区占8席, 潍坊独占三席. */
const SEATS = /(?:占|占据|独占|拿下|夺得|斩获).{0,3}[\d一二两三四五六七八九十]+[席家]$/u

/** 上述三人, 三名冠军, 两家企业: the persons or firms of the nearest sentence, else paragraph, that names as many. */
export function countedMeant(clauses: readonly Clause[], position: number, [from, to]: readonly [number, number]): readonly EntityRef[] {
  const clause = clauses[position], atoms = clause?.line.atoms ?? []
  const at = atoms.findIndex((atom, index) => index >= from && index < to && atom.quantity !== undefined && /^[人名位家]$/u.test(atom.quantity.unit) && atom.quantity.values.length === 1 && (atom.quantity.isHan || /^(?:上述|以上|这|前述)$/u.test(atoms[index - 1]?.text ?? '')))
  const quantity = atoms[at]?.quantity, count = quantity?.values[0] ?? 0
  if (!clause || !quantity || count < 2 || count > 9) return []
  const type = quantity.unit === '家' ? 'Company' : 'Person'
  const before = clauses.slice(Math.max(0, position - 30), position).reverse()
  return exactly(before, count, { type, keyOf: ({ sentence }) => sentence.start }) ?? exactly(before, count, { type, keyOf: ({ line }) => line.index }) ?? []
}

interface Group { readonly type: 'Company' | 'Person'; readonly keyOf: (clause: Clause) => number }

/** The names of the nearest group of clauses that has exactly so many of that type. */
function exactly(clauses: readonly Clause[], count: number, { type, keyOf }: Group): readonly EntityRef[] | undefined {
  const groups = new Map<number, Set<EntityRef>>()
  for (const clause of clauses) {
    if (clause.line.role === 'headline') continue
    const group = groups.get(keyOf(clause)) ?? new Set<EntityRef>()
    for (const chunk of outermost(clause.chunks)) if (chunk.type === type) group.add(chunk.entity)
    groups.set(keyOf(clause), group)
  }
  const found = [...groups.values()].find(({ size }) => size === count)
  return found && [...found].reverse()
}
