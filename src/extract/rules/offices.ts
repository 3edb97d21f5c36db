import { isA, type Atom } from '../atoms.js'
import { firstContentIndex } from '../clause-words.js'
import { isFirmOrBody, outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk } from '../document.js'
import { employerSpokenOf, fitsPost, titleIn, type Employment } from './employers-around.js'
import { findIn, isHedged } from './frames.js'

const LINK = /^(?:为|是|系|由|则由|则为|则是|仍由)$/u
const HOLDS = /^(?:任|担任|兼任|出任|受聘为|被聘为|聘为|当选为|任命为|现任|现为)$/u
const LEADS = /^(?:担任|作为|身为|任|现任|受聘|受聘担任|兼任|出任|历任|就任)$/u
const SINCE = /^(?:以来|期间|后|之后|之余|时|的)$/u

/**
 * What a person is beside what stands before their name: 院长由乙大学教授某某兼任, 常务副院长为乙大学教授某某, 乙公司总监某某任首席科学家 tell of the body that
 * the sentence is about; 担任甲学院客座教授以来，某某… of one named before.
 */
export function officeOf(document: AnnotatedDocument, position: number, person: NamedChunk): Employment | undefined {
  const clause = document.clauses[position]
  return clause && (byLink(document, position, person) ?? byVerb(document, position, person) ?? byLead(document.clauses, position, person))
}

/** The body that the clause, or the one before it in the sentence, speaks of, when the person has another employer of their own. */
function bodyOf(document: AnnotatedDocument, position: number, title: string): EntityRef | undefined {
  const clause = document.clauses[position], before = document.clauses[position - 1]
  if (!clause) return undefined
  const own = clause.subject.source === 'explicit' ? undefined : clause.subject.entities.find(isFirmOrBody)
  const last = before?.line === clause.line && before.sentence.start === clause.sentence.start ? before.subject.entities.find(isFirmOrBody) : undefined
  return [own, last].find(entity => entity && fitsPost(entity, title)) ?? employerSpokenOf(document, clause, title)
}

/** 研究院院长|由|某某兼任, 常务副院长|为|乙大学教授某某: a post, a link, and who holds it. */
function byLink(document: AnnotatedDocument, position: number, person: NamedChunk): Employment | undefined {
  const clause = document.clauses[position]
  if (!clause) return undefined
  const { atoms } = clause.line, link = findIn(clause, ({ text }, index) => index > clause.from && index < person.from && LINK.test(text))
  const start = firstContentIndex(atoms, clause), people = outermost(clause.chunks).filter(({ type }) => type === 'Person')
  if (link < 0 || link - start > 6 || !isA(atoms[link - 1], 'title') || people[0]?.entity !== person.entity || people.length > 1 || isHedged(clause, person.from)) return undefined
  const own = outermost(clause.chunks).findLast(chunk => isFirmOrBody(chunk) && chunk.to <= link), title = titleIn(atoms, own?.to ?? start, link)
  const employer = own?.entity ?? bodyOf(document, position, title)
  return employer && toOffice(clause, person, { employer, title })
}

/** 乙公司总监|某某|任|首席科学家: the post ends the clause, and nobody is named that it could be held with. */
function byVerb(document: AnnotatedDocument, position: number, person: NamedChunk): Employment | undefined {
  const clause = document.clauses[position]
  if (!clause || !HOLDS.test(clause.line.atoms[person.to]?.text ?? '') || isHedged(clause, person.to)) return undefined
  const { atoms } = clause.line, title = titleIn(atoms, person.to + 1, clause.to)
  const isPost = title !== '' && isA(atoms[clause.to - 1], 'title') && clause.to - person.to <= 6 && !outermost(clause.chunks).some(({ from }) => from > person.to)
  const before = document.clauses[position - 1], own = outermost(clause.chunks).findLast(chunk => isFirmOrBody(chunk) && chunk.to <= person.from)
  const isSame = before?.line === clause.line && before.sentence.start === clause.sentence.start && atoms[before.to]?.text === '，' && isA(atoms[person.from - 1], 'title')
  const body = isPost && isSame && own ? before.subject.entities.find(isFirmOrBody) : undefined
  return body && body !== own?.entity && fitsPost(body, title) ? toOffice(clause, person, { employer: body, title }) : undefined
}

/** 担任|甲学院|客座教授|以来，|某某…, 担任甲学院客座教授的某某: a clause that leads in to the one that the person opens. */
function byLead(clauses: readonly Clause[], position: number, person: NamedChunk): Employment | undefined {
  const clause = clauses[position], before = clauses[position - 1]
  if (!clause) return undefined
  if (before?.line === clause.line && before.sentence.start === clause.sentence.start && person.from - firstContentIndex(clause.line.atoms, clause) <= 0) return postLed(before, before.to, person)
  return clause.line.atoms[person.from - 1]?.text === '的' ? postLed(clause, person.from, person) : undefined
}

function postLed(clause: Clause, end: number, person: NamedChunk): Employment | undefined {
  const { atoms } = clause.line, start = firstContentIndex(atoms, clause), isLed = LEADS.test(atoms[start]?.text ?? '')
  const employer = isLed ? outermost(clause.chunks).find(chunk => isFirmOrBody(chunk) && chunk.from > start && chunk.from - start <= 2) : undefined
  const last = employer ? lastOfPost(atoms, employer.to, end) : -1
  return employer && last >= 0 && !isHedged(clause, start) && !outermost(clause.chunks).some(({ type, from }) => type === 'Person' && from < end) ? toOffice(clause, person, { employer: employer.entity, title: titleIn(atoms, employer.to, last + 1) }) : undefined
}

/** Index of the title that ends the stretch, but for 以来, 期间, 的; -1 where another word does. */
function lastOfPost(atoms: readonly Atom[], from: number, to: number): number {
  let last = to - 1
  while (last > from && SINCE.test(atoms[last]?.text ?? '')) last--
  return isA(atoms[last], 'title') && to - from <= 8 && atoms.slice(from, last).every(({ kind, text }) => kind === 'word' || text === '、') ? last : -1
}

const toOffice = (clause: Clause, person: NamedChunk, { employer, title }: Pick<Employment, 'employer' | 'title'>): Employment =>
  ({ employer, title, start: clause.line.atoms[clause.from]?.start ?? person.start, end: Math.max(person.end, clause.line.atoms[clause.to - 1]?.end ?? person.end), rule: 'works-for/office', confidence: 0.8 })
