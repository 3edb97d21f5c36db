import { flatten, tally } from '../model/collect.js'
import type { EntityType } from '../model/ontology.js'
import { isA } from './atoms.js'
import type { ParsedLine } from './chunk.js'
import { outermost, type EntityRef, type NamedChunk, type Subject } from './document.js'
import { ANAPHORS, canMean, endingMeant, isBareBody, isNamedSo, mostNamed } from './anaphors.js'
import { firstContentIndex, isAside, isPassiveAt, frontPlace, closingHead, hasAgent, headOfPhrase, isCompoundAt, isFrontOf, isGoverned, isHostClause, isNameBehind, isOpening, isNounBetween, isPartOfWording, isServed, isTimeAdverb, visited } from './clause-words.js'
import { coordinated } from './coordination.js'
import { isTopical, JUDICIAL } from './topical.js'
import { fellowBefore } from './fellows.js'
import type { BareClause, ClauseContext } from './clauses.js'

const SUBJECT_TYPES: ReadonlySet<EntityType> = new Set(['Place', 'Company', 'Organization', 'Person', 'Programme', 'Event', 'Technology'])
const NONE: Subject = { entities: [], source: 'none', isOnBehalf: false }

/** 公司|刚|和|X|签下…: with whom somebody else does it. */
const isCompanion = (atoms: BareClause['line']['atoms'], { from }: NamedChunk): boolean =>
  /^[和同跟]$/u.test(atoms[from - 1]?.text ?? '') && /^(?:刚|已|就|又|还|曾|正|也|将|先后|刚刚|公司|企业|学校|医院|我们|他|她|院方|校方|项目|中心)$/u.test(atoms[from - 2]?.text ?? '')

/** 依托自主研发的|某系统，…: what somebody works with does nothing himself. */
const LED_BY = /^(?:依托|借助|凭借|凭|依靠|通过|运用|利用|围绕|针对|根据|按照)$/u

/** What stands around a clause and tells of its subject. */
interface Surroundings {
  /** Whose words the clause is. */
  readonly speaker?: EntityRef | undefined
  /** The clause that this one leads in to. */
  readonly main?: BareClause | undefined
}

/** Keeps in mind whom an article speaks of, clause by clause. One for each article. */
export class SubjectTracker {
  readonly #context: ClauseContext
  /** The last entity of each type that was named, over the whole article. */
  readonly #last = new Map<EntityType, EntityRef>()
  /** Whom the paragraph speaks of. */
  #topic: Subject = NONE
  /** Whom the paragraph before spoke of. */
  #before: Subject = NONE
  /** The last clause's subject within the sentence. */
  #previous: Subject = NONE
  #sentence = -1
  #mainFound: EntityRef | null | undefined
  /** The firm, school, hospital, contest or fair that the headline is about, when the article goes on about it. */
  #headlined: EntityRef | undefined
  /** True while the sentence's subject is only what the sentence before was about. */
  #isBorrowed = false
  /** Bodies and firms in the order of their naming, for 该院, 该局 … */
  readonly #recent: EntityRef[] = []
  /** What a passive opening (E由A主办, 中心由A建设) makes the whole sentence about. */
  #passive: Subject = NONE

  /** What `referents` gave last, with the topic of then; it holds until another is named. */
  #referents: { readonly topic: Subject; readonly all: ReadonlyMap<EntityType, EntityRef> } | undefined
  #isNamed = true
  /** Whose words the clause is, where the speaker is named behind the quote. */
  #speaker: EntityRef | undefined
  /** The clause that this one leads in to. */
  #ahead: BareClause | undefined

  constructor(context: ClauseContext) {
    this.#context = context
  }

  /** A new paragraph speaks of nobody yet. */
  startLine(line: ParsedLine): void {
    if (this.#topic !== NONE) this.#before = this.#topic
    this.#topic = NONE
    this.#previous = NONE
    this.#sentence = -1
    if (line.role === 'headline') {
      this.#before = NONE
      this.#last.clear()
      this.#isNamed = true
      this.#headlined ??= this.#findHeadlined(line)
    }
  }

  /** The clause's subject; call once for each clause, in reading order. */
  subjectOf(clause: BareClause, { speaker, main }: Surroundings = {}): Subject {
    this.#speaker = speaker
    this.#ahead = main
    if (clause.sentence.start !== this.#sentence) {
      this.#sentence = clause.sentence.start
      this.#previous = NONE
      this.#passive = NONE
    }
    const subject = this.#find(clause)
    const isSpeech = isA(clause.line.atoms[clause.verb], 'report-verb') && subject.entities.every(({ type }) => type === 'Person')
    // 中金资本跟投: who puts money in is not what the report goes on about
    const closing = clause.line.atoms[clause.to - 1]?.text ?? ''
    if (closing.endsWith('投') && /^(?:领投|跟投|参投)$/u.test(closing)) return this.#pass(clause, subject)
    const isHosting = isHostClause(clause) && subject.entities.every(({ type }) => type !== 'Event' && type !== 'Programme')
    if (subject.source !== 'none' && hasAgent(clause)) this.#passive = subject
    if (isSpeech && subject.source === 'explicit') this.#speak(clause)
    else if (isHosting && subject.source === 'explicit') this.#keepDeed(clause)
    else if (subject.source === 'noun' && this.#previous.source === 'none' && isOpening(clause) && /^(?:explicit|anaphor)$/u.test(this.#topic.source) && this.#topic.entities.every(entity => entity.kind !== 'GOVERNMENT' && isTopical(entity))) this.#previous = NONE
    else if (subject.source !== 'none' && (subject.source !== 'noun' || this.#previous.source === 'none' || this.#isBorrowed)) {
      this.#isBorrowed = subject.source === 'inherited' && this.#previous.source === 'none'
      this.#previous = subject
    }
    if (!isSpeech && !isHosting && (this.#passive === NONE || this.#passive === subject) && !subject.entities.every(({ type }) => type === 'Person' || type === 'Technology') && (subject.source === 'explicit' || subject.source === 'anaphor' || subject.source === 'home')) this.#topic = subject
    if (subject.source === 'explicit' && subject.entities.every(({ type }) => type === 'Person')) this.#topic = this.#employer(clause) ?? this.#topic
    if (subject.entities.length > 0 && subject.entities.every(({ type }) => type === 'Technology')) this.#topic = this.#maker(clause) ?? this.#topic
    const named = subject.source === 'explicit' ? undefined : this.#predicateName(clause) ?? visited(clause)
    if (named) this.#topic = this.#previous = named
    return this.#pass(clause, subject)
  }

  /** Keeps in mind what the clause names. */
  #pass(clause: BareClause, subject: Subject): Subject {
    for (const chunk of clause.chunks) {
      const { entity } = chunk
      // a firm within a longer name, and one that another works for, is not whom 公司 means
      if (entity.type === 'Company' && (chunk.isNested === true || this.#last.has('Company') && isServed(clause.line.atoms, chunk, clause.from))) continue
      this.#last.set(entity.type, entity)
      this.#isNamed = true
      if (!/^(?:Place|Person|Award|Industry)$/u.test(entity.type)) this.#recent.push(entity)
    }
    return subject
  }

  /** The headline's first name that is no place or office, where the article goes on about it; else the court, police or customs that it names most. */
  #findHeadlined(line: ParsedLine): EntityRef | undefined {
    const counts = tally(flatten(this.#context.chunks).map(({ entity }) => entity))
    const count = (entity: EntityRef | undefined): number => entity === undefined ? 0 : counts.get(entity) ?? 0
    const first = outermost(this.#context.chunks[line.index] ?? []).find(({ entity }) => isTopical(entity))?.entity
    if (first) return count(first) >= 3 ? first : undefined
    const office = [...counts.keys()].filter(({ name }) => JUDICIAL.test(name)).sort((a, b) => count(b) - count(a))[0]
    return count(office) >= 3 ? office : undefined
  }

  /** The firm, school, laboratory … that the article names most and from its start on, where no other comes near. */
  #main(): EntityRef | undefined {
    if (this.#mainFound !== undefined) return this.#mainFound ?? undefined
    const { chunks } = this.#context, counts = tally(flatten(chunks).map(({ entity }) => entity))
    const count = (entity: EntityRef | undefined): number => entity === undefined ? 0 : counts.get(entity) ?? 0
    const [first, second] = [...counts.keys()].filter(isTopical).sort((a, b) => count(b) - count(a) || a.index - b.index)
    const isMain = first !== undefined && count(first) >= 3 && count(first) >= 2 * count(second) && chunks.slice(0, 3).some(line => line.some(({ entity }) => entity === first))
    this.#mainFound = isMain ? first : null
    return isMain ? first : undefined
  }

  /** Who speaks is not what is spoken of: the firm or body that the speaker belongs to stays, or becomes, the topic. */
  #speak(clause: BareClause): void {
    this.#topic = this.#employer(clause) ?? this.#topic
    this.#previous = this.#topic
  }

  /** 另一家受益企业是乙公司，它…: the name that a common noun is said to be is what the sentence goes on about. */
  #predicateName({ line: { atoms }, verb, to, chunks }: BareClause): Subject | undefined {
    const name = /^(?:是|为|即)$/u.test(atoms[verb]?.text ?? '') ? outermost(chunks).find(({ from, type }) => from === verb + 1 && (type === 'Company' || type === 'Organization')) : undefined
    return name && to - name.to <= 1 ? { entities: [name.entity], source: 'explicit', isOnBehalf: false } : undefined
  }

  /** 甲公司为乙公司建造的“…”交付: whose work the clause speaks of. */
  #maker({ line, chunks, from }: BareClause): Subject | undefined {
    const maker = outermost(chunks).find(chunk => chunk.type === 'Company' && !isGoverned(line.atoms, chunk, from))
    return maker && { entities: [maker.entity], source: 'explicit', isOnBehalf: false }
  }

  /** The firm or body named before the clause's predicate, beside the person. */
  #employer(clause: BareClause): Subject | undefined {
    const employer = outermost(clause.chunks).find(({ type, to }) => to <= clause.verb && (type === 'Company' || type === 'Organization'))
    return employer && { entities: [employer.entity], source: 'explicit', isOnBehalf: false }
  }

  /** E由A主办，B承办，面积…: hosts are not what the sentence goes on about; the contest or fair is. */
  #keepDeed(clause: BareClause): void {
    const deed = [...this.#previous.entities, ...this.#topic.entities].find(({ type }) => type === 'Event' || type === 'Programme') ?? outermost(clause.chunks).find(({ type }) => type === 'Event' || type === 'Programme')?.entity ?? this.#last.get('Event') ?? this.#last.get('Programme')
    if (deed) this.#topic = this.#previous = { entities: [deed], source: 'explicit', isOnBehalf: false }
  }

  /** The entities that a pronoun or bare noun of the next clause can mean. */
  referents(): ReadonlyMap<EntityType, EntityRef> {
    const topic = this.#topic === NONE ? this.#before : this.#topic
    if (this.#referents?.topic === topic && !this.#isNamed) return this.#referents.all
    const all = new Map(this.#last)
    for (const entity of [...topic.entities].reverse()) all.set(entity.type, entity)
    this.#referents = { topic, all }
    this.#isNamed = false
    return all
  }

  #find(clause: BareClause): Subject {
    return this.#counted(clause) ?? this.#home(clause) ?? this.#settled(clause) ?? this.#explicit(clause) ?? this.#agent(clause) ?? this.#anaphor(clause) ?? this.#lent(clause) ?? this.#elided(clause)
  }

  /** 引进机床后，|甲公司…: a clause that opens a sentence and names nobody takes the subject of the one that it leads in to. */
  #lent({ chunks }: BareClause): Subject | undefined {
    const subject = this.#ahead && this.#previous.source === 'none' ? this.#explicit(this.#ahead) : undefined
    const isActor = subject?.entities.every(entity => /^(?:Company|Organization|Person|Place)$/u.test(entity.type) && chunks.every(chunk => chunk.entity !== entity))
    return subject && isActor === true ? { ...subject, source: 'inherited' } : undefined
  }

  /** 我市, 全省, 全区 at the front. */
  #home(clause: BareClause): Subject | undefined {
    const { atoms } = clause.line
    const index = firstContentIndex(atoms, clause), atom = atoms[index]
    if (!atom || !isA(atom, 'home') || atoms[index - 1]?.tag === 'p' || atom.text === '本报' && /^(?:讯|记者|通讯员)$/u.test(atoms[index + 1]?.text ?? '')) return undefined
    const entity = this.#homeOf(atom.text)
    return entity && { entities: [entity], source: 'home', isOnBehalf: isNounBetween(atoms, index + 1, clause.verb) }
  }

  /** 落户|新区|的|高校院所达到56家: the place of what the clause counts. */
  #settled({ line: { atoms }, from, to, chunks, verb }: BareClause): Subject | undefined {
    if (!/^(?:落户|入驻|落地|来到|走进|进驻|注册在)$/u.test(atoms[verb]?.text ?? '') || atoms[verb + 2]?.text !== '的' || verb > from + 2 || verb + 3 >= to) return undefined
    const place = chunks.find(chunk => chunk.type === 'Place' && chunk.from === verb + 1)?.entity ?? (isA(atoms[verb + 1], 'home') ? this.#homeOf(atoms[verb + 1]?.text ?? '') : undefined)
    return place && { entities: [place], source: 'home', isOnBehalf: true }
  }

  /** 全省 is the province, 全市 the home city, 全区 and 新区 what the report is about, 该市 the place named last. */
  #homeOf(word: string): EntityRef | undefined {
    const { home, local, province, district } = this.#context
    if (/省/u.test(word)) return province
    if (/区/u.test(word) && !/新区/u.test(word) && local?.kind !== 'DISTRICT') return district ?? local
    if (/^该/u.test(word)) return this.#last.get('Place') ?? local
    return /市|港城|我们/u.test(word) ? home : local
  }

  /** The last group of names before the predicate that no preposition governs. */
  #explicit(clause: BareClause): Subject | undefined {
    const { atoms } = clause.line
    const before = outermost(clause.chunks).filter(chunk => chunk.to <= clause.verb && SUBJECT_TYPES.has(chunk.type) && !isGoverned(atoms, chunk, clause.from) && !isCompanion(atoms, chunk) && !isPartOfWording(clause, chunk) && !isAside(clause, chunk))
    const last = this.#relativeHead(clause) ?? closingHead(clause) ?? before.at(-1) ?? frontPlace(clause)
    if (!last || clause.verb === clause.to && (last.type === 'Programme' || last.type === 'Event') && last.from > firstContentIndex(atoms, clause)) return undefined
    const group = before.includes(last) ? coordinated(atoms, before, last) : [last]
    const isOnBehalf = last.type === 'Place' && (isNounBetween(atoms, last.to, clause.verb) || isNameBehind(atoms, last.to, clause.verb))
    const [first] = group, fellow = first && fellowBefore({ ...clause, referents: this.referents() }, first)
    return { entities: [...group.map(({ entity }) => entity), ...fellow ? [fellow] : []], source: 'explicit', isOnBehalf }
  }

  /** 由|甲公司|为乙公司建造的…船交付: whose work the clause tells of, where the work has no name that anybody knows. */
  #agent({ line: { atoms }, chunks, from, to }: BareClause): Subject | undefined {
    const maker = atoms[from]?.text === '由' ? outermost(chunks).find(chunk => chunk.from === from + 1 && chunk.type === 'Company') : undefined
    const verb = maker ? atoms.findIndex(({ text }, index) => index >= maker.to && index < to && /^(?:建造|研发|研制|生产|制造|承建|打造|设计|自主研发|自主研制|开发|培育|选育|定制)的?$/u.test(text)) : -1
    return maker && verb >= 0 && (atoms[verb + 1]?.text === '的' || atoms[verb]?.text.endsWith('的') === true) ? { entities: [maker.entity], source: 'explicit', isOnBehalf: false } : undefined
  }

  /** 由甲主办的E在…上演: what a relative clause describes, when a predicate of its own follows. */
  #relativeHead({ line, chunks, from, to }: BareClause): NamedChunk | undefined {
    const { atoms } = line
    const top = outermost(chunks), tool = LED_BY.test(atoms[from]?.text ?? '')
    const head = top.findLast(chunk => !(tool && chunk.to === to) && SUBJECT_TYPES.has(chunk.type) && atoms[chunk.from - 1]?.text === '的' && !isFrontOf(atoms, top, chunk) && atoms.slice(chunk.to, chunk.to + 12).some((atom, offset) => chunk.to + offset < to && atom.tag.startsWith('v') && !isA(atom, 'preposition')))
    return head && headOfPhrase(atoms, top, head)
  }

  /** 三家公司, 两家企业: the firms that the paragraph has just spoken of, as many as it says. */
  #counted({ line, from }: BareClause): Subject | undefined {
    const { atoms } = line, quantity = atoms[from]?.quantity, noun = atoms[from + 1]
    const count = quantity?.values[0] ?? 0
    if (!quantity?.isHan || count < 2 || count > 6) return undefined
    const type = quantity.unit === '家' && /^(?:公司|企业|单位|都|均|双双|全|皆|的)$/u.test(noun?.text ?? '') ? 'Company' : /^[人名位]$/u.test(quantity.unit) && (quantity.unit === '人' || isA(noun, 'person-noun') || isA(noun, 'title')) ? 'Person' : undefined
    const start = atoms[from]?.start ?? 0
    const named = (this.#context.chunks[line.index] ?? []).filter(chunk => chunk.type === type && chunk.end <= start).map(({ entity }) => entity)
    const distinct = [...new Map(named.map(entity => [entity.index, entity])).values()]
    return distinct.length >= count ? { entities: distinct.slice(-count), source: 'anaphor', isOnBehalf: false } : undefined
  }

  #anaphor(clause: BareClause): Subject | undefined {
    const { atoms } = clause.line
    const index = firstContentIndex(atoms, clause), atom = atoms[index]
    if (!atom || index >= clause.verb && clause.verb < clause.to || !isA(atom, 'anaphor') && !isBareBody(atom) && !/^(?:[本此这][次届]|《措施》)/u.test(atom.text) || isTimeAdverb(atoms, index) || isCompoundAt(atoms, index) && !(isBareBody(atom) && atom.text.length >= 3) || clause.chunks.some(chunk => chunk.from <= index && index < chunk.to)) return undefined
    if (this.#speaker && /^(?:我们|我|我公司|我院|我校|公司|企业|集团)$/u.test(atom.text)) return { entities: [this.#speaker], source: 'anaphor', isOnBehalf: false }
    const types = ANAPHORS.find(([pattern]) => pattern.test(atom.text))?.[1] ?? []
    const named = this.#namedLike(atom.text)
    if (named) return { entities: [named], source: 'anaphor', isOnBehalf: false }
    const topic = this.#topic === NONE && /^[它其]$/u.test(atom.text) ? this.#before : this.#topic
    const inTopic = topic.entities.find(entity => types.includes(entity.type)), main = this.#main()
    // 公司 opens a paragraph: the firm that the article is about
    const entity = inTopic ?? (/^(?:公司|企业)$/u.test(atom.text) && main?.type === 'Company' ? main : undefined) ?? (/^(?:公司|企业|集团|它)$/u.test(atom.text) ? mostNamed(this.#recent.filter(({ type }) => type === 'Company')) : undefined) ?? types.map(type => this.#last.get(type)).find(found => found !== undefined && canMean(atom.text, found))
    return entity && { entities: [entity], source: 'anaphor', isOnBehalf: false }
  }

  /** 该院, 医院, 实验室: the body whose name ends so. */
  #namedLike(word: string): EntityRef | undefined {
    const ending = endingMeant(word)
    return ending && (this.#topic.entities.find(entity => isNamedSo(entity, ending)) ?? mostNamed(this.#recent.filter(entity => isNamedSo(entity, ending))))
  }

  /** Nobody is named: the last clause's subject goes on, then the paragraph's topic, then the home city. */
  #elided(clause: BareClause): Subject {
    const { atoms } = clause.line
    const start = firstContentIndex(atoms, clause)
    // 去年|被|总工会|授予: who gives is no subject
    // 去年|在E上|拿到…: what E is called is no subject
    const scene = atoms[start]?.text === '在' ? outermost(clause.chunks).find(chunk => chunk.from === start + 1 && (chunk.type === 'Event' || chunk.type === 'Programme') && chunk.to < clause.verb)?.to : undefined
    const isNoun = isNounBetween(atoms, scene ?? start, isPassiveAt(atoms, start) ? start : clause.verb) || clause.verb === clause.to
    const isPerson = this.#previous.entities.every(({ type }) => type === 'Person')
    const known = this.#previous.source === 'none' || (isNoun && isPerson && this.#topic.entities.length > 0) ? this.#topic : this.#previous
    if (isNoun && this.#passive.entities.length > 0) return { ...this.#passive, source: 'noun' }
    const isTimeLed = this.#previous.source === 'none' && isA(atoms[clause.from], 'time') && this.#topic.entities.every(({ type }) => type === 'Organization' || type === 'Event')
    const isLumped = isTimeLed || atoms.slice(clause.from, clause.verb).some(atom => /^(?:部门|各地|各级|各部门|有关部门)$/u.test(atom.text))
    if (known.entities.length > 0 && !isLumped) return { entities: known.entities, source: isNoun || known.source === 'noun' ? 'noun' : 'inherited', isOnBehalf: known.isOnBehalf }
    const home = this.#headlined ?? this.#main() ?? this.#context.local
    return home ? { entities: [home], source: isNoun || isLumped ? 'noun' : 'inherited', isOnBehalf: true } : NONE
  }
}
