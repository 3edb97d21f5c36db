import type { EntityType } from '../model/ontology.js'
import { hasClass, toClassSet } from '../gazetteer/word-classes.js'
import { isA, isAny, valueOf, type Atom } from './atoms.js'
import type { ParsedLine } from './chunk.js'
import { outermost, type EntityRef, type NamedChunk, type Subject } from './document.js'
import type { BareClause, ClauseContext } from './clauses.js'
import { coordinated } from './coordination.js'

/** What the name of the body that a word stands for ends in. */
const NAME_ENDINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/医院/u, /(?:医院|卫生院|保健院)$/u], [/^[该本全我]院$/u, /院$/u], [/校/u, /(?:学校|学院|大学|中学|小学|幼儿园|职专|中专|校)$/u], [/中心/u, /中心$/u], [/园/u, /(?:园|园区|基地)$/u], [/协会/u, /协会$/u],
  [/^该局$/u, /局$/u], [/^[该全]厂$|工厂/u, /厂$/u], [/^[该全]行$/u, /行$/u], [/民警|警方|专案组/u, /(?:公安局|公安分局|派出所|支队|大队)$/u], [/^[该全]港$/u, /港$/u],
]

const SUBJECT_TYPES: ReadonlySet<EntityType> = new Set(['Place', 'Company', 'Organization', 'Person', 'Programme', 'Event'])
const NONE: Subject = { entities: [], source: 'none', isOnBehalf: false }

const JUDICIAL = /(?:法院|检察院|公安局|公安分局|派出所|海关|海事局|边防检查站|边检站|消防救援支队|消防救援大队|交警支队|交警大队)$/u

/** Firms, schools, hospitals, contests and fairs are what an article can be about; offices and unions act for their place. */
const isTopical = ({ type, kind, name }: EntityRef): boolean =>
  type === 'Company' || type === 'Event' || kind === 'COMPETITION' || (type === 'Organization' && (!/GOVERNMENT|UNION|MEDIA|ASSOCIATION/u.test(kind ?? '') || JUDICIAL.test(name)))

/** Which entity types a pronoun or bare noun can stand for. */
const ANAPHORS: readonly (readonly [RegExp, readonly EntityType[]])[] = [
  [/公司|企业|集团|[该全]行|厂/u, ['Company']],
  [/民警|警方|专案组/u, ['Organization']],
  [/全港|该港/u, ['Company', 'Organization']],
  [/全[院校园]|本[院校]|学校|医院|该校|我校|我院|该院|该所|园区|协会|中心|该局/u, ['Organization', 'Company']],
  [/项目|措施|政策/u, ['Programme']],
  [/大赛|比赛|竞赛|赛事/u, ['Programme', 'Event']],
  [/活动|论坛|大会|会议|展会|[本此这][次届]/u, ['Event', 'Programme']],
  [/^[他她]$/u, ['Person']],
  [/^(?:其|它|前者|我们|他们)$/u, ['Company', 'Organization', 'Person', 'Place', 'Programme', 'Event']],
]

/** Keeps in mind whom an article speaks of, clause by clause. One for each article. */
export class SubjectTracker {
  readonly #context: ClauseContext
  /** The last entity of each type that was named, over the whole article. */
  readonly #last = new Map<EntityType, EntityRef>()
  /** Whom the paragraph speaks of. */
  #topic: Subject = NONE
  /** The last clause's subject within the sentence. */
  #previous: Subject = NONE
  #sentence = -1
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

  constructor(context: ClauseContext) {
    this.#context = context
  }

  /** A new paragraph speaks of nobody yet. */
  startLine(line: ParsedLine): void {
    this.#topic = NONE
    this.#previous = NONE
    this.#sentence = -1
    if (line.role === 'headline') {
      this.#last.clear()
      this.#isNamed = true
      this.#headlined ??= this.#findHeadlined(line)
    }
  }

  /** The clause's subject; call once for each clause, in reading order. */
  subjectOf(clause: BareClause): Subject {
    if (clause.sentence.start !== this.#sentence) {
      this.#sentence = clause.sentence.start
      this.#previous = NONE
      this.#passive = NONE
    }
    const subject = this.#find(clause)
    const isSpeech = isA(clause.line.atoms[clause.verb], 'report-verb') && subject.entities.every(({ type }) => type === 'Person')
    const isHosting = isHostClause(clause) && subject.entities.every(({ type }) => type !== 'Event' && type !== 'Programme')
    if (subject.source !== 'none' && hasAgent(clause)) this.#passive = subject
    if (isSpeech && subject.source === 'explicit') this.#speak(clause)
    else if (isHosting && subject.source === 'explicit') this.#keepDeed(clause)
    else if (subject.source !== 'none' && (subject.source !== 'noun' || this.#previous.source === 'none' || this.#isBorrowed)) {
      this.#isBorrowed = subject.source === 'inherited' && this.#previous.source === 'none'
      this.#previous = subject
    }
    if (!isSpeech && !isHosting && (this.#passive === NONE || this.#passive === subject) && !subject.entities.every(({ type }) => type === 'Person') && (subject.source === 'explicit' || subject.source === 'anaphor' || subject.source === 'home')) this.#topic = subject
    if (subject.source === 'explicit' && subject.entities.every(({ type }) => type === 'Person')) this.#topic = this.#employer(clause) ?? this.#topic
    for (const { entity } of clause.chunks) {
      this.#last.set(entity.type, entity)
      this.#isNamed = true
      if (entity.type === 'Organization' || entity.type === 'Company') this.#recent.push(entity)
    }
    return subject
  }

  /** The headline's first name that is no place or office, where the article goes on about it; else the court, police or customs that it names most. */
  #findHeadlined(line: ParsedLine): EntityRef | undefined {
    const all = this.#context.chunks.flat()
    const count = (entity: EntityRef | undefined): number => all.filter(other => other.entity === entity).length
    const first = outermost(this.#context.chunks[line.index] ?? []).find(({ entity }) => isTopical(entity))?.entity
    if (first) return count(first) >= 3 ? first : undefined
    const office = [...new Set(all.map(({ entity }) => entity))].filter(({ name }) => JUDICIAL.test(name)).sort((a, b) => count(b) - count(a))[0]
    return count(office) >= 3 ? office : undefined
  }

  /** Who speaks is not what is spoken of: the firm or body that the speaker belongs to stays, or becomes, the topic. */
  #speak(clause: BareClause): void {
    this.#topic = this.#employer(clause) ?? this.#topic
    this.#previous = this.#topic
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
    if (this.#referents?.topic === this.#topic && !this.#isNamed) return this.#referents.all
    const all = new Map(this.#last)
    for (const entity of [...this.#topic.entities].reverse()) all.set(entity.type, entity)
    this.#referents = { topic: this.#topic, all }
    this.#isNamed = false
    return all
  }

  #find(clause: BareClause): Subject {
    return this.#counted(clause) ?? this.#home(clause) ?? this.#explicit(clause) ?? this.#anaphor(clause) ?? this.#elided(clause)
  }

  /** 我市, 全省, 全区 at the front. */
  #home(clause: BareClause): Subject | undefined {
    const { atoms } = clause.line
    const index = firstContentIndex(atoms, clause), atom = atoms[index]
    if (!atom || !isA(atom, 'home') || atoms[index - 1]?.tag === 'p') return undefined
    const entity = this.#homeOf(atom.text)
    return entity && { entities: [entity], source: 'home', isOnBehalf: isNounBetween(atoms, index + 1, clause.verb) }
  }

  /** 全省 is the province, 全市 the home city, 全区 and 新区 what the report is about, 该市 the place named last. */
  #homeOf(word: string): EntityRef | undefined {
    const { home, local, province } = this.#context
    if (/省/u.test(word)) return province
    if (/^该/u.test(word)) return this.#last.get('Place') ?? local
    return /市|港城|我们/u.test(word) ? home : local
  }

  /** The last group of names before the predicate that no preposition governs. */
  #explicit(clause: BareClause): Subject | undefined {
    const { atoms } = clause.line
    const before = outermost(clause.chunks).filter(chunk => chunk.to <= clause.verb && SUBJECT_TYPES.has(chunk.type) && !isGoverned(atoms, chunk, clause.from))
    const last = this.#relativeHead(clause) ?? before.at(-1)
    if (!last || clause.verb === clause.to && (last.type === 'Programme' || last.type === 'Event') && last.from > firstContentIndex(atoms, clause)) return undefined
    const group = before.includes(last) ? coordinated(atoms, before, last) : [last]
    const isOnBehalf = last.type === 'Place' && isNounBetween(atoms, last.to, clause.verb)
    return { entities: group.map(({ entity }) => entity), source: 'explicit', isOnBehalf }
  }

  /** 由甲主办的E在…上演: what a relative clause describes, when a predicate of its own follows. */
  #relativeHead({ line, chunks, to }: BareClause): NamedChunk | undefined {
    const { atoms } = line
    return outermost(chunks).findLast(chunk => SUBJECT_TYPES.has(chunk.type) && atoms[chunk.from - 1]?.text === '的' && atoms.slice(chunk.to, chunk.to + 12).some((atom, offset) => chunk.to + offset < to && atom.tag.startsWith('v') && !isA(atom, 'preposition')))
  }

  /** 三家公司, 两家企业: the firms that the paragraph has just spoken of, as many as it says. */
  #counted({ line, from }: BareClause): Subject | undefined {
    const { atoms } = line, quantity = atoms[from]?.quantity, noun = atoms[from + 1]
    const count = quantity?.values[0] ?? 0
    if (!quantity?.isHan || quantity.unit !== '家' || count < 2 || count > 6 || !/^(?:公司|企业|单位)$/u.test(noun?.text ?? '')) return undefined
    const start = atoms[from]?.start ?? 0
    const named = (this.#context.chunks[line.index] ?? []).filter(chunk => chunk.type === 'Company' && chunk.end <= start).map(({ entity }) => entity)
    const distinct = [...new Map(named.map(entity => [entity.index, entity])).values()]
    return distinct.length >= count ? { entities: distinct.slice(-count), source: 'anaphor', isOnBehalf: false } : undefined
  }

  #anaphor(clause: BareClause): Subject | undefined {
    const { atoms } = clause.line
    const index = firstContentIndex(atoms, clause), atom = atoms[index]
    if (!atom || index >= clause.verb && clause.verb < clause.to || !isA(atom, 'anaphor') && !/^(?:[本此这][次届]|《措施》)/u.test(atom.text) || isCompoundAt(atoms, index) || clause.chunks.some(chunk => chunk.from <= index && index < chunk.to)) return undefined
    const types = ANAPHORS.find(([pattern]) => pattern.test(atom.text))?.[1] ?? []
    const named = this.#namedLike(atom.text)
    if (named) return { entities: [named], source: 'anaphor', isOnBehalf: false }
    const inTopic = this.#topic.entities.find(entity => types.includes(entity.type))
    const entity = inTopic ?? types.map(type => this.#last.get(type)).find(found => found !== undefined)
    return entity && { entities: [entity], source: 'anaphor', isOnBehalf: false }
  }

  /** 该院, 医院, 学校: the body whose name ends so. */
  #namedLike(word: string): EntityRef | undefined {
    const pattern = NAME_ENDINGS.find(([words]) => words.test(word))?.[1]
    const inTopic = pattern && this.#topic.entities.find(({ name }) => pattern.test(name))
    if (inTopic) return inTopic
    const fit = pattern ? this.#recent.filter(({ name }) => pattern.test(name)) : []
    const count = (entity: EntityRef): number => fit.filter(other => other === entity).length
    return fit.reverse().reduce<EntityRef | undefined>((best, entity) => best && count(best) >= count(entity) ? best : entity, undefined)
  }

  /** Nobody is named: the last clause's subject goes on, then the paragraph's topic, then the home city. */
  #elided(clause: BareClause): Subject {
    const { atoms } = clause.line
    const start = firstContentIndex(atoms, clause)
    const isNoun = isNounBetween(atoms, start, clause.verb) || clause.verb === clause.to
    const isPerson = this.#previous.entities.every(({ type }) => type === 'Person')
    const known = this.#previous.source === 'none' || (isNoun && isPerson && this.#topic.entities.length > 0) ? this.#topic : this.#previous
    if (isNoun && this.#passive.entities.length > 0) return { ...this.#passive, source: 'noun' }
    const isTimeLed = this.#previous.source === 'none' && isA(atoms[clause.from], 'time') && this.#topic.entities.every(({ type }) => type === 'Organization' || type === 'Event')
    const isLumped = isTimeLed || atoms.slice(clause.from, clause.verb).some(atom => /^(?:部门|各地|各级|各部门|有关部门)$/u.test(atom.text))
    if (known.entities.length > 0 && !isLumped) return { entities: known.entities, source: isNoun || known.source === 'noun' ? 'noun' : 'inherited', isOnBehalf: known.isOnBehalf }
    const home = this.#headlined ?? this.#context.local
    return home ? { entities: [home], source: isNoun || isLumped ? 'noun' : 'inherited', isOnBehalf: true } : NONE
  }
}

/** Index of the first atom of the clause that is no time word, adverb, mark or small word. */
function firstContentIndex(atoms: readonly Atom[], { from, to }: BareClause): number {
  let index = from
  while (index < to) {
    const atom = atoms[index]
    const isSmall = !atom || atom.kind === 'mark' || atom.kind === 'date' || atom.kind === 'close' || atom.kind === 'open' || isA(atom, 'time') || (/^(?:d|ad|t|c|f|vd)$/u.test(atom.tag) && !isA(atom, 'home') && !isA(atom, 'anaphor') && !isA(atom, 'place')) || isA(atom, 'conjunction') || /^(?:截至|以来|期间|底|末|初|据了解|据悉|据介绍|的)$/u.test(atom.text)
    if (!isSmall) break
    index++
  }
  return index
}

const HOST_ROLES: ReadonlySet<string> = new Set(['HOST', 'UNDERTAKER', 'CO_ORGANIZER'])

/** A主办, B承办, C给予指导: the clause says who runs something. */
function isHostClause({ line: { atoms }, from, to, classes }: BareClause): boolean {
  const hasHosts = hasClass(classes, 'do-organize')
  for (let index = from; index < to; index++) {
    const atom = atoms[index]
    if (hasHosts && HOST_ROLES.has(valueOf(atom, 'do-organize') ?? '')) return true
    if (atom?.text === '指导' || (atom?.text.length ?? 0) >= 4 && atom?.text.includes('指导单位')) if (atom.tag !== 'n') return true
  }
  return false
}

/** E|由|A…: the doer stands behind 由, so that what stands before it is the topic. */
function hasAgent({ line: { atoms }, from, to }: BareClause): boolean {
  for (let index = from + 1; index < to; index++) if (atoms[index]?.text === '由' || atoms[index]?.text === '被') return true
  return false
}

/** 企业|技能人才: the bare noun is part of a compound and refers to nobody. */
function isCompoundAt(atoms: readonly Atom[], index: number): boolean {
  const atom = atoms[index], next = atoms[index + 1]
  if (!atom || /^[该本其它他她前我]/u.test(atom.text) || next?.kind !== 'word' || isA(next, 'title')) return false
  return /^(?:n|vn|b|j|x|a)/u.test(next.tag) && !isA(next, 'govern') && !isA(next, 'time') && !isA(next, 'plan')
}

/** True where a common noun stands between the atoms. */
function isNounBetween(atoms: readonly Atom[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const atom = atoms[index]
    if (atom?.kind === 'word' && /^(?:n|vn|l|j)/u.test(atom.tag) && !isAny(atom, NO_NOUNS)) return true
  }
  return false
}

const NO_NOUNS = toClassSet(['time', 'preposition'])

/** True where the name is the object of a preposition: 在…, 与…, 对…; 由 gives the doer and does not count. */
function isGoverned(atoms: readonly Atom[], chunk: NamedChunk, from: number): boolean {
  for (let index = chunk.from - 1; index >= from; index--) {
    const atom = atoms[index]
    if (atom?.kind === 'close' && atom.partner !== undefined && atom.partner > from) { index = atom.partner; continue }
    if (!atom || atom.tag === 'f' || atom.tag === 'v' && !isA(atom, 'preposition') || isA(atom, 'report-verb')) return false
    if (isA(atom, 'preposition') && atom.kind === 'word') return true
  }
  return false
}
