import { collect } from '../../model/collect.js'
import type { EntityType } from '../../model/ontology.js'
import { isContestOrEvent, outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk, type RelationDraft } from '../document.js'
import { endingMeant, isBareBody, isNamedSo } from '../anaphors.js'
import { isA } from '../atoms.js'
import { hostsTold } from './hosts-told.js'
import { paperInPlay } from './in-play.js'
import { projectOwners } from './project-owners.js'
import { coordinated, cover, doersBefore, findPredicates, isHedged, objectsOf, spanOfClause, type Predicate } from './frames.js'

const DOERS: readonly EntityType[] = ['Organization', 'Company', 'Place']
const DEEDS: readonly EntityType[] = ['Programme', 'Event']

/** ORGANIZED: 主办 承办 协办 指导 with each body its own edge; 举办 启动 开展 实施 by the clause's subject; 出台 印发 for policies. */
export function findOrganized(document: AnnotatedDocument): RelationDraft[] {
  return collect(document.clauses, (clause, position) => [...hostFrames(document, clause, position), ...launchFrames(clause), ...ownerFrames(clause), ...investedFrames(clause), ...projectFrames(clause), ...issueFrames(document, position), ...asHosts(document, position), ...toldFrames(document, position)])
}

/** 该院与|甲学会|承办: the body that a word before 与 stands for hosts too. */
function partnerMeant({ line: { atoms }, referents }: Clause, { from, entity }: NamedChunk): EntityRef | undefined {
  const word = atoms[from - 2]
  if (!word || !/^[与和同、]$/u.test(atoms[from - 1]?.text ?? '') || !isA(word, 'anaphor') && !isBareBody(word)) return undefined
  const ending = endingMeant(word.text), found = ending ? (['Organization', 'Company'] as const).map(type => referents.get(type)).find(other => other && isNamedSo(other, ending)) : /公司|企业|集团/u.test(word.text) ? referents.get('Company') : undefined
  return found === entity ? undefined : found
}

const isHosting = ({ value }: Predicate): boolean => value !== 'LAUNCHER'

/** 由A、B主办，C承办的E; E由A主办. */
function hostFrames(document: AnnotatedDocument, clause: Clause, position: number): RelationDraft[] {
  return collect(findPredicates(clause, 'do-organize').filter(isHosting), (predicate, order) => {
    if (predicate.value === 'GUIDE' && !hasHostNear(document, position)) return []
    const doers = doersBefore(clause, predicate, DOERS)
    const listed = doers.length > 0 ? doers : bodiesBehind(clause, predicate)
    const deed = deedOf(document, { clause, position, predicate })
    if (!deed) return []
    const subjects: readonly { entity: EntityRef; span: NamedChunk | undefined }[] = listed.length > 0 ? listed.map(chunk => ({ entity: chunk.entity, span: chunk }))
      : order === 0 && clause.subject.source !== 'noun' ? clause.subject.entities.filter(({ type }) => DOERS.includes(type)).map(entity => ({ entity, span: undefined })) : []
    const partner = listed[0] && partnerMeant(clause, listed[0])
    return [...subjects, ...partner ? [{ entity: partner, span: undefined }] : []].map(({ entity, span }) => toDraft(entity, deed.entity, {
      clause, role: predicate.value, rule: 'organized/host', confidence: span ? 0.93 : 0.75, parts: [span, deed, predicate.atom],
    }))
  })
}

/** 指导 is an everyday verb; it makes a guiding body only beside 主办 or 承办. */
const hasHostNear = ({ clauses }: AnnotatedDocument, position: number): boolean =>
  clauses.slice(Math.max(0, position - 3), position + 4).some(other => findPredicates(other, 'do-organize').some(({ value }) => value === 'HOST' || value === 'UNDERTAKER'))

/** 主办单位为A、B. */
function bodiesBehind(clause: Clause, predicate: Predicate): NamedChunk[] {
  const next = clause.line.atoms[predicate.index + 1]
  return /单位$|方$/u.test(predicate.atom.text) || /^(?:[则均都]?[为是系]|：|分别为|分别是|[则均都])$/u.test(next?.text ?? '') ? objectsOf(clause, predicate, DOERS) : []
}

/** 作为承办单位，甲与乙把…: the names that open the next clause. */
function asHosts(document: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = document.clauses[position], next = document.clauses[position + 1]
  const predicate = clause && findPredicates(clause, 'do-organize').find(({ atom, index }) => /单位$|方$/u.test(atom.text) && clause.line.atoms.slice(clause.from, index).some(({ text }) => text === '作为'))
  if (!clause || !predicate || next?.line !== clause.line || next.sentence.start !== clause.sentence.start || objectsOf(clause, predicate, DOERS).length > 0) return []
  const deed = deedOf(document, { clause, position, predicate }), first = outermost(next.chunks).filter(({ to }) => to <= Math.max(next.verb, next.from + 1)), last = first.findLast(({ type }) => DOERS.includes(type))
  const hosts = last ? coordinated(clause.line.atoms, first, last).filter(({ type }) => DOERS.includes(type)) : []
  return deed ? hosts.map(({ entity }) => toDraft(entity, deed.entity, { clause: next, role: predicate.value, rule: 'organized/host', confidence: 0.8, parts: [] })) : []
}

/** 承办E的甲中心…, E，是甲和乙联手举办的. */
function toldFrames({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position]
  return clause ? hostsTold(clauses, position).map(({ host, deed, role, predicate }) => toDraft(host.entity, deed, { clause, role, rule: 'organized/told', confidence: 0.8, parts: [host, predicate.atom] })) : []
}

/** 由医院发起的: whom a word between 由 and the verb stands for. */
function agentMeant({ line: { atoms }, from, referents }: Clause, { index }: Predicate): EntityRef | undefined {
  const by = atoms.slice(from, index).findLastIndex(({ text }) => text === '由') + from, word = atoms[by + 1]
  if (by < from || index - by > 4 || !word || !isA(word, 'anaphor') && !isBareBody(word)) return undefined
  const ending = endingMeant(word.text), body = referents.get('Organization'), firm = referents.get('Company')
  return ending ? [body, firm].find(entity => entity && isNamedSo(entity, ending)) : /公司|企业|集团/u.test(word.text) ? firm : undefined
}

interface Place { readonly clause: Clause; readonly position: number; readonly predicate: Predicate }

/** What is hosted: behind the verb in this sentence, before it, or what the sentences before spoke of. */
function deedOf({ clauses }: AnnotatedDocument, { clause, position, predicate }: Place): NamedChunk | undefined {
  const isDeed = (chunk: NamedChunk): boolean => DEEDS.includes(chunk.type)
  const isSameSentence = (other: Clause): boolean => other.line === clause.line && other.sentence.start === clause.sentence.start
  const behind = outermost(clause.chunks).find(chunk => chunk.from > predicate.index && isDeed(chunk))
  if (behind) return behind
  const before = outermost(clause.chunks).filter(chunk => chunk.to <= predicate.index && isDeed(chunk)).at(-1)
  if (before) return before
  const told = clauses.slice(Math.max(0, position - 5), position + 1).filter(isSameSentence).flatMap(({ subject }) => subject.source === 'anaphor' || subject.source === 'explicit' ? subject.entities : []).find(isContestOrEvent)
  if (told) return spokenOf(clauses, position) ?? collect(clauses.slice(0, position + 1), ({ chunks }) => chunks).findLast(({ entity }) => entity === told)
  for (const other of clauses.slice(position + 1, position + 5)) {
    if (!isSameSentence(other)) break
    const found = outermost(other.chunks).find(isDeed)
    if (found) return found
  }
  return spokenOf(clauses, position)
}

/** The contest or event that the body of the report named first, else its headline; of a series and its own contest (甲大赛——乙竞赛), told in one sentence, the latter. */
function firstHeld(clauses: readonly Clause[], position: number): NamedChunk | undefined {
  const before = clauses.slice(0, position), named = before.filter(({ chunks }) => outermost(chunks).some(isContestOrEvent))
  const opening = named[0], own = opening && outermost(opening.chunks).find(isContestOrEvent)
  const next = opening && before[before.indexOf(opening) + 1], held = next?.sentence.start === opening?.sentence.start && next?.line === opening?.line && opening?.line.atoms[opening.to]?.text === '—' ? outermost(next?.chunks ?? []).find(isContestOrEvent) : undefined
  return held && own && own.type === held.type && own.kind === held.kind ? held : own
}

/** What the sentences before spoke of: the contest or event of the last clauses, else the one that the article named first. */
function spokenOf(clauses: readonly Clause[], position: number): NamedChunk | undefined {
  const before = (from: number): readonly NamedChunk[] => collect(clauses.slice(Math.max(0, from), position), ({ chunks }) => outermost(chunks)).filter(({ type }) => DEEDS.includes(type))
  return before(position - 4).filter(isContestOrEvent).at(-1) ?? firstHeld(clauses, position) ?? before(position - 14).at(-1)
}

/** 我市开展“技能兴烟”竞赛: the subject, also an elided one, launches what the verb governs. */
function launchFrames(clause: Clause): RelationDraft[] {
  return collect(findPredicates(clause, 'do-organize').filter(predicate => !isHosting(predicate)), predicate => {
    if (isHedged(clause, predicate.index)) return []
    const deeds = objectsOf(clause, predicate, DEEDS).filter(deed => isDirect(clause, predicate, deed))
    if (deeds.length === 0) return builtFrames(clause, predicate)
    const near = doersBefore(clause, predicate, DOERS).map(({ entity }) => entity)
    const isJoint = near.length > 0 && /^(?:联合|会同|携手|与|和|同)$/u.test(clause.line.atoms[(doersBefore(clause, predicate, DOERS)[0]?.from ?? 0) - 1]?.text ?? '')
    // 在…举行的E上: who holds it is not said
    if (near.length === 0 && clause.line.atoms[predicate.index + 1]?.text === '的' && /^(?:上|中|期间|现场)$/u.test(clause.line.atoms[deeds.at(-1)?.to ?? 0]?.text ?? '') && clause.subject.source !== 'explicit' && clause.subject.source !== 'home') return []
    // 甲、乙等42家单位亮相|同期|举办|的E: the clause says something else of its subject
    if (clause.line.atoms[predicate.index + 1]?.text === '的' && (near.length === 0 && clause.verb < predicate.index || findPredicates(clause, 'do-participate').some(({ index }) => index < predicate.index)) && /^(?:同期|同步|随后|当天|当日|日前|近日|昨日|此前|刚刚|即将|正在|在)$/u.test(clause.line.atoms[predicate.index - 1]?.text ?? '')) return []
    const agent = near.length === 0 ? agentMeant(clause, predicate) : undefined
    const doers = agent ? [agent] : near.length === 0 || isJoint ? [...near, ...launchers(clause).filter(({ index }) => near.every(other => other.index !== index))] : near
    return collect(deeds, deed => doers.filter(doer => doer.index !== deed.entity.index).map(doer => toDraft(doer, deed.entity, {
      clause, role: deed.kind === 'POLICY' && /《/u.test(deed.name) ? 'ISSUER' : 'LAUNCHER', rule: 'organized/launch', confidence: near.length > 0 ? 0.85 : 0.65, parts: [deed, predicate.atom],
    })))
  })
}

/** 区总工会|“夏送清凉”活动|启动: whose name stands right before it runs it. */
function ownerFrames(clause: Clause): RelationDraft[] {
  const { atoms } = clause.line, top = outermost(clause.chunks)
  return top.flatMap(deed => {
    const begins = DEEDS.includes(deed.type) ? atoms.slice(deed.to, Math.min(clause.to, deed.to + 8)).find(atom => /^(?:启动|举行|举办|开展|开讲|开班|落幕|收官|开赛|开幕|走进|启幕|开课|拉开|启航|上线|闭幕)$/u.test(atom.text)) : undefined
    const owner = begins && top.find(chunk => (chunk.type === 'Organization' || chunk.type === 'Company') && (chunk.to === deed.from || chunk.to === deed.from - 1 && atoms[chunk.to]?.text === '的'))
    return owner && !isHedged(clause, deed.to) ? [toDraft(owner.entity, deed.entity, { clause, role: 'LAUNCHER', rule: 'organized/owner', confidence: 0.75, parts: [owner, deed] })] : []
  })
}

/** 项目由甲公司投资建设: the firm behind 由 builds what the clause speaks of. */
function builtFrames(clause: Clause, predicate: Predicate): RelationDraft[] {
  const builders = doersBefore(clause, predicate, DOERS), first = builders[0]
  if (!first || clause.line.atoms[first.from - 1]?.text !== '由' || !/建设|打造|推进|实施|组织|举办|发起|创办|牵头|主导|启动|开展/u.test(predicate.atom.text)) return []
  const before = outermost(clause.chunks).filter(chunk => chunk.to < first.from && DEEDS.includes(chunk.type)).at(-1)
  const deed = before?.entity ?? clause.subject.entities.find(({ type }) => DEEDS.includes(type)) ?? clause.referents.get('Programme')
  return deed ? builders.map(builder => toDraft(builder.entity, deed, { clause, role: 'LAUNCHER', rule: 'organized/built', confidence: 0.75, parts: [builder, predicate.atom] })) : []
}

/** 项目…由甲公司投资4.2亿元: who pays for what the clause speaks of. */
const investedFrames = (clause: Clause): RelationDraft[] =>
  collect(findPredicates(clause, 'do-deal').filter(({ value, atom }) => value === 'INVESTS' && /^(?:投资|出资)/u.test(atom.text)), predicate => isHedged(clause, predicate.index) ? [] : builtFrames(clause, { ...predicate, atom: { ...predicate.atom, text: '建设' } }))

/** 甲公司投资6.8亿元的乙项目, 甲公司的乙项目破土: whose project it is. */
const projectFrames = (clause: Clause): RelationDraft[] =>
  projectOwners(clause).map(({ owner, project }) => toDraft(owner.entity, project.entity, { clause, role: 'LAUNCHER', rule: 'organized/project', confidence: 0.75, parts: [owner, project] }))

const launchers = ({ subject }: Clause): readonly EntityRef[] =>
  subject.source === 'noun' ? [] : subject.entities.filter(({ type }) => DOERS.includes(type))

/** The deed is what the verb governs when nothing but modifiers stands between. */
const isDirect = ({ line }: Clause, predicate: Predicate, deed: NamedChunk): boolean => {
  const between = line.atoms.slice(predicate.index + 1, deed.from)
  return (line.atoms[deed.from]?.start ?? 0) - predicate.atom.end <= 30 && !between.some(atom => /^(?:在|于|对|向|与|为)$/u.test(atom.text))
}

/** 市政府办出台《…意见》. */
function issueFrames({ local, clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position]
  return !clause ? [] : collect(findPredicates(clause, 'do-issue'), predicate => {
    if (isHedged(clause, predicate.index)) return []
    const behind = objectsOf(clause, predicate, ['Programme']).filter(({ kind }) => kind === 'POLICY')
    // 《措施》由市人社局、市财政局联合印发: the paper stands before those who issue it
    const first = doersBefore(clause, predicate, DOERS)[0]
    const isPassive = behind.length === 0 && first !== undefined && clause.line.atoms[first.from - 1]?.text === '由'
    const before = isPassive ? outermost(clause.chunks).filter(({ type, kind, to }) => type === 'Programme' && kind === 'POLICY' && to < first.from).slice(-1) : []
    const meant = isPassive && before.length === 0 ? paperInPlay(clauses, position) : undefined
    const policies = meant ? [meant] : isPassive ? before : behind
    const near = doersBefore(clause, predicate, DOERS).map(({ entity }) => entity)
    // a firm that the sentence before spoke of issues no policy; the place does
    const said = clause.subject.entities.filter(({ type }) => DOERS.includes(type) && (type !== 'Company' || clause.subject.source === 'explicit'))
    const isOthers = clause.subject.source === 'explicit' && said.length === 0
    const doers = near.length > 0 ? near : said.length > 0 || !local || isOthers ? said : [local]
    return collect(policies, policy => (near.length > 0 || !/(?:报告|白皮书|指数|标准|规范|倡议书|蓝皮书|榜)/u.test(policy.name) ? doers : []).map(doer => toDraft(doer, policy.entity, { clause, role: 'ISSUER', rule: 'organized/issue', confidence: near.length > 0 ? 0.9 : 0.65, parts: [policy, predicate.atom] })))
  })
}

interface DraftParts {
  readonly clause: Clause
  readonly role: string
  readonly rule: string
  readonly confidence: number
  readonly parts: readonly ({ readonly start: number; readonly end: number } | undefined)[]
}

function toDraft(source: EntityRef, target: EntityRef, { clause, role, rule, confidence, parts }: DraftParts): RelationDraft {
  return {
    type: 'ORGANIZED', source, target, basis: 'STATED', props: { role }, rule, confidence, sentence: clause.sentence,
    span: cover(clause.sentence, spanOfClause(clause), ...parts.filter(part => part !== undefined)),
  }
}
