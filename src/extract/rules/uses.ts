import { collect } from '../../model/collect.js'
import { outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk, type RelationDraft } from '../document.js'
import { isA, valueOf, type Atom } from '../atoms.js'
import { cover, findPredicates, isHedged, spanOfClause } from './frames.js'

/** USES: a firm or body develops, uses or produces a named technology. */
export function findUses(document: AnnotatedDocument): RelationDraft[] {
  return collect(document.clauses, (clause, position) => collect(outermost(clause.chunks).filter(({ type }) => type === 'Technology'), technology => {
    const verb = verbOf(clause, technology)
    if (!verb || isHedged(clause, clause.line.atoms.indexOf(verb))) return []
    const users = makersBehind(clause, technology) ?? usersOf(clause, technology, document.clauses[position - 1])
    const role = roleOf(clause, technology, verb)
    return users.filter(isUser).map((user): RelationDraft => ({
      type: 'USES', source: user, target: technology.entity, basis: 'STATED', props: { role }, rule: 'uses/verb', confidence: 0.8,
      span: cover(clause.sentence, spanOfClause(clause), technology), sentence: clause.sentence,
    }))
  }))
}

const isUser = ({ type }: EntityRef): boolean => type === 'Company' || type === 'Organization'

/** The verb of making or using that governs the name; failing that, one behind it (X在…成型 is produced). */
function verbOf({ line, from, to }: Clause, technology: NamedChunk): Atom | undefined {
  for (let index = technology.from - 1; index >= from; index--) if (isA(line.atoms[index], 'do-use')) return line.atoms[index]
  const by = line.atoms.findIndex((atom, index) => index >= technology.to && index < to && atom.text === '由')
  const passive = by < 0 ? undefined : line.atoms.slice(by, to).find(atom => isA(atom, 'do-use') && atom.text !== '通过')
  return passive ?? possessive(line.atoms, technology) ?? line.atoms.slice(technology.to, to).find(atom => /^(?:成型|下线|量产|问世|投产|填补|研发成功|研制成功|生产|发布|应用)$/u.test(atom.text))
}

/** 甲公司的切割机: the firm before 的 makes it. */
const possessive = (atoms: readonly Atom[], technology: NamedChunk): Atom | undefined =>
  atoms[technology.from - 1]?.text === '的' && (isA(atoms[technology.from - 2], 'company-head') || isA(atoms[technology.from - 2], 'company')) ? atoms[technology.from - 1] : undefined

/** “睿心”由甲公司研发: the maker stands between 由 and the verb. */
function makersBehind(clause: Clause, technology: NamedChunk): readonly EntityRef[] | undefined {
  const { atoms } = clause.line
  const by = atoms.findIndex((atom, index) => index >= technology.to && index < clause.to && atom.text === '由')
  const makers = by < 0 ? [] : outermost(clause.chunks).filter(chunk => chunk.from > by && isUser(chunk.entity))
  return makers.length > 0 && findPredicates(clause, 'do-use').some(({ index }) => index > by) ? makers.map(({ entity }) => entity) : undefined
}

/** Who stands before it in the clause, else whom the clause speaks of. */
function usersOf(clause: Clause, technology: NamedChunk, before: Clause | undefined): readonly EntityRef[] {
  const near = outermost(clause.chunks).filter(chunk => isUser(chunk.entity) && chunk.to <= technology.from).at(-1)
  if (near) return [near.entity]
  if (clause.subject.entities.some(isUser)) return clause.subject.entities
  const fore = before && before.line === clause.line ? outermost(before.chunks).filter(chunk => isUser(chunk.entity)).at(-1) : undefined
  return fore ? [fore.entity] : []
}

function roleOf({ line, from }: Clause, technology: NamedChunk, verb: Atom): string {
  const near = line.atoms.slice(Math.max(from, technology.from - 6), Math.min(technology.to + 6, line.atoms.length))
  if (near.some(atom => /^(?:自研|自研的|自主研发|自主研发的|研发的|自主开发|研制)$/u.test(atom.text))) return 'DEVELOPS'
  if (/^(?:成型|下线|量产|投产)$/u.test(verb.text)) return 'PRODUCES'
  return valueOf(verb, 'do-use') ?? (verb.text === '的' ? 'PRODUCES' : 'USES')
}
