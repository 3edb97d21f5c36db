import { collect } from '../../model/collect.js'
import { outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk } from '../document.js'
import type { Employment } from './employers-around.js'

const ELECTED = /^(?:连任|当选|当选为|获选|续任|出任|担任|接任|被选举为|被推选为|推选为|任)$/u
/** Posts that only an association has. */
const POST = /^(?:名誉会长|执行会长|常务副会长|副会长|会长|监事长|副监事长|秘书长|副秘书长|理事长|副理事长|会长单位)$/u

/** 衣洪亮|连任会长, 秘书长由|阎安|担任: whom an association that the article is about has elected. */
export function electedTo(document: AnnotatedDocument, clause: Clause, person: NamedChunk): Employment | undefined {
  const { atoms } = clause.line
  const post = atoms.slice(clause.from, clause.to).find(atom => POST.test(atom.text))
  const verb = atoms.findIndex((atom, index) => index >= person.to && index < clause.to && ELECTED.test(atom.text))
  if (!post || verb < 0 || outermost(clause.chunks).some(chunk => chunk.from > person.from && isAssociation(chunk.entity))) return undefined
  const isHeld = atoms.slice(verb + 1, verb + 3).some(atom => POST.test(atom.text)) || atoms.slice(clause.from, person.from).some(({ text }) => text === '由')
  const body = isHeld ? lastAssociation(document, clause) : undefined
  return body && { employer: body, title: post.text, start: person.start, end: Math.max(person.end, post.end), rule: 'works-for/elected', confidence: 0.8 }
}

/** The association named last before the clause, where the article names no other. */
function lastAssociation({ chunks }: AnnotatedDocument, clause: Clause): EntityRef | undefined {
  const start = clause.line.atoms[clause.from]?.start ?? 0
  const named = collect(chunks, line => line.filter(chunk => chunk.start < start && isAssociation(chunk.entity)).map(({ entity }) => entity))
  return new Set(named).size === 1 ? named[0] : undefined
}

const isAssociation = ({ type, kind, name }: EntityRef): boolean => type === 'Organization' && (kind === 'ASSOCIATION' || /(?:会|联盟)$/u.test(name)) && kind !== 'UNION' && kind !== 'GOVERNMENT'
