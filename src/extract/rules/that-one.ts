import { isA } from '../atoms.js'
import { isFirmOrBody, outermost, type Clause, type NamedChunk } from '../document.js'
import { titleIn, type Employment } from './employers-around.js'

const STAYS = /^(?:工作|干|待|奋战|扎根|坚守|服务|任教|执教|当差)$/u

/** 这位|甲学校的|教练笑着说, 这位在|甲公司|干了19年的高级技师: the person named last, by employer and post. */
export function thatOne(clauses: readonly Clause[], position: number): readonly (Employment & { readonly person: NamedChunk })[] {
  const clause = clauses[position], atoms = clause?.line.atoms ?? []
  const employer = clause && outermost(clause.chunks).find(isFirmOrBody)
  if (!clause || !employer) return []
  const opening = atoms.slice(clause.from, employer.from).filter(({ kind }) => kind === 'word').map(({ text }) => text).join('')
  if (!/^(?:如今|现在|眼下)?[这那](?:位|名|个)(?:来自|在|扎根)?$/u.test(opening)) return []
  const relative = atoms.findIndex(({ text }, index) => index >= employer.to && index < clause.to && index - employer.to <= 6 && text === '的')
  const isStay = /(?:在|扎根)$/u.test(opening)
  const post = atoms.findIndex((atom, index) => index > (relative < 0 ? employer.to - 1 : relative) && index < clause.to && index - Math.max(relative, employer.to) <= 4 && isA(atom, 'title'))
  if (post < 0 || isStay && (relative < 0 || !atoms.slice(employer.to, relative).some(({ text }) => STAYS.test(text))) || outermost(clause.chunks).some(({ type, from }) => type === 'Person' && from - post <= 2)) return []
  const meant = clause.referents.get('Person')
  const person = clauses.slice(Math.max(0, position - 6), position).filter(({ line }) => line.index >= clause.line.index - 1).flatMap(({ chunks }) => outermost(chunks)).findLast(({ type }) => type === 'Person')
  return person && person.entity === meant ? [{ person, employer: employer.entity, title: titleIn(atoms, Math.max(relative + 1, employer.to), post + 1), start: employer.start, end: atoms[post]?.end ?? employer.end, rule: 'works-for/that-one', confidence: 0.75 }] : []
}
