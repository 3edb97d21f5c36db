import type { EntityType } from '../../model/ontology.js'
import { isA } from '../atoms.js'
import { itemHeads } from '../list-items.js'
import { isContest, outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk, type RelationDraft } from '../document.js'
import { coordinated, cover, doersBefore, findIn, findPredicates, isHedged, spanOfClause, type Predicate } from './frames.js'
import { fellowBefore } from '../fellows.js'
import { contestBefore, fairOf } from './in-play.js'
import { isAgentBefore } from './received.js'

const DOERS: readonly EntityType[] = ['Person', 'Company', 'Organization']
/** Verbs of receiving that tell of no place in a contest. */
const NOT_WON = /^(?:拥有|获批|入库|通过|列入|纳入|被列入|被纳入|获颁|获取|获授|立过|立下|荣立|荣记|通过认定|获得认定)$/u
const VICTORY = /(?:夺冠|折桂|力压群雄|称雄|封王|封后|夺杯|居首|领跑|问鼎|摘金|夺魁|摘银|夺金|拔得头筹|捧杯|登顶|摘冠|捧杯而归|率先撞线|率先冲线)$/u
const RANKING = /^(?:领跑|领先|夺魁|称雄|独占鳌头|拔得头筹|遥遥领先|排名|排在|排|并列|分列|位居|位列|名列|居首|居第|列第|紧随其后|紧随|包揽|囊括|居|列)/u
const BEHIND = /^(?:居首|紧随其后|力压群雄|分列|并列)$/u
const TEAM = /^(?:队|代表队|代表团|选手|健儿|参赛队|参赛选手|代表|小将|团队|一队|二队)$/u
const FINALS = /^(?:决赛|总决赛|半决赛|复赛|八强|四强|十强|十六强|领奖台|国赛|省赛)$/u
const GOES_TO = /^(?:归属|花落|归|属于|颁给|授予|落入|由|被)$/u
const ONE_GIVES = /^(?:评|认定|授予|命名|列|确定|选|表彰|推选|核定|纳|追授)/u
const PRIZE = /奖$|优秀组织|优秀教练|优秀指导|最佳|道德风尚/u

/** 甲夺得第一名, 乙、丙分获二等奖, 丁名列男子第五, 第一归属戊: a rank or prize of the contest or fair that the article speaks of. */
export function standings(document: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = document.clauses[position]
  if (!clause || outermost(clause.chunks).some(isContest)) return []
  const predicate = standingVerb(clause)
  // 第一名由人社局授予…称号: who gives is no contestant
  if (!predicate || isHedged(clause, predicate.index) || findPredicates(clause, 'do-confer').length > 0 && GOES_TO.test(predicate.atom.text)) return []
  const before = document.clauses[position - 1]
  // …斩获6个一等奖，乙校揽下4个: the rank goes on
  const goesOn = before?.sentence.start === clause.sentence.start && before.line === clause.line && clause.line.atoms[clause.to - 1]?.quantity !== undefined && isRanked(before)
  const hasRank = isRanked(clause) || goesOn || clause.line.atoms.slice(clause.from, clause.to).some(({ text }) => BEHIND.test(text)), hasPrize = outermost(clause.chunks).some(({ type, name }) => type === 'Award' && PRIZE.test(name.replace(/”$/u, '')))
  const isStanding = hasRank || hasPrize || VICTORY.test(predicate.atom.text)
  const contest = isStanding ? contestBefore(document.clauses, position) ?? (hasPrize ? fairOf(document, clause) : undefined) : undefined
  return contest ? standers(clause, predicate).map((doer): RelationDraft => ({ type: 'PARTICIPATED_IN', source: doer, target: contest.entity, basis: 'STATED', ...rankIn(clause), rule: 'participated/rank', confidence: 0.7, sentence: clause.sentence, span: cover(clause.sentence, spanOfClause(clause)) })) : []
}

const isRanked = ({ line: { atoms }, from, to, chunks }: Clause): boolean =>
  atoms.slice(from, to).some((atom, offset) => isA(atom, 'rank') || atom.kind === 'medals' || FINALS.test(atom.text) || atom.text === '前' && /^[一二两三四五六七八九十\d]+[名强甲位]?$/u.test(atoms[from + offset + 1]?.text ?? '') && offset > 0 || /^第.{1,2}[名位]?$/u.test(atom.text) && atom.kind === 'ordinal' || /^前[一二两三四五六七八九十\d]+[名强甲位]?$/u.test(atom.text)) || outermost(chunks).some(({ type, kind }) => type === 'Award' && kind === 'MEDAL')

/** A verb of winning, of standing in a list, or of going to somebody. */
function standingVerb(clause: Clause): Predicate | undefined {
  const won = findPredicates(clause, 'do-receive').find(({ atom }) => !NOT_WON.test(atom.text))
  if (won) return won
  const index = findIn(clause, (atom, at) => at > clause.from && (RANKING.test(atom.text) || GOES_TO.test(atom.text) && /^v/u.test(atom.tag))), atom = clause.line.atoms[index]
  return index < 0 ? undefined : atom && { index, atom, value: '' }
}

/** Who stands before the verb, or, where the rank does, behind it; else the clause's subject; the body whose work wins wins with it. */
function standers(clause: Clause, predicate: Predicate): readonly EntityRef[] {
  // 该赛事被甲协会评为…: who gives is no contestant
  const near = isAgentBefore(clause, predicate) && ONE_GIVES.test(predicate.atom.text) ? [] : doersBefore(clause, predicate, DOERS)
  const [first] = near, fellow = first && fellowBefore(clause, first)
  if (near.length > 0) return [...near.map(({ entity }) => entity), ...fellow ? [fellow] : []]
  const team = teamOf(clause, predicate)
  if (team) return coordinated(clause.line.atoms, outermost(clause.chunks), team).map(({ entity }) => entity)
  const cleft = behindCopula(clause, predicate)
  if (cleft.length > 0) return cleft.map(({ entity }) => entity)
  if (GOES_TO.test(predicate.atom.text)) return itemHeads(clause, [predicate.index + 1, clause.to], DOERS).map(({ entity }) => entity)
  const owners = ownersOf(clause, predicate)
  if (owners.length > 0) return owners.map(({ entity }) => entity)
  const { source, isOnBehalf, entities } = clause.subject
  return source === 'explicit' || source === 'anaphor' || source === 'inherited' && !isOnBehalf ? entities.filter(({ type }) => DOERS.includes(type)) : []
}

/** 威海|队|收获…: a place whose team, or whose players, win. */
const teamOf = ({ line: { atoms }, chunks }: Clause, { index }: Predicate): NamedChunk | undefined =>
  outermost(chunks).findLast(({ type, to }) => type === 'Place' && to < index && index - to <= 8 && TEAM.test(atoms[to]?.text ?? ''))

/** 斩获冠军的|是甲、乙: the winners stand behind the copula. */
function behindCopula(clause: Clause, { index }: Predicate): readonly NamedChunk[] {
  const { atoms } = clause.line, link = findIn(clause, ({ text }, at) => at > index && /^(?:是|为|则是|正是|分别是|分别为)$/u.test(text) && atoms[at - 1]?.text === '的')
  return link < 0 ? [] : itemHeads(clause, [link + 1, clause.to], DOERS)
}

/** 甲大学|团队的“…”|获一等奖: whose work it is. */
const ownersOf = ({ line: { atoms }, chunks }: Clause, { index }: Predicate): readonly NamedChunk[] =>
  outermost(chunks).filter(({ type, to }) => to <= index && (type === 'Organization' || type === 'Company' || type === 'Person' && /^(?:选送|报送|带来|培育|种植|设计|创作|主持|完成|领衔|制作|指导)/u.test(atoms[to]?.text ?? '')) && /^(?:选送|报送|带来|培育|种植|设计|创作|主持|完成|领衔|制作|团队|代表队|选手|学生|师生|项目组)?的?“?$/u.test(atoms.slice(to, to + 2).map(({ text }) => text).join('').slice(0, 4)))

/** The one rank that the clause names: 夺得第一名. */
function rankIn({ line: { atoms }, from, to }: Clause): { readonly props?: { readonly rank: string } } {
  const ranks = atoms.slice(from, to).filter(atom => isA(atom, 'rank')), [rank] = ranks
  return rank && ranks.length === 1 ? { props: { rank: rank.text } } : {}
}
