import { endingMeant, isBareBody, isNamedSo } from '../anaphors.js'
import { isA, type Atom } from '../atoms.js'
import { isCompoundAt } from '../clause-words.js'
import { isFirmOrBody, outermost, type Clause, type EntityRef } from '../document.js'

const STANDS_FOR = /^(?:该|其$|他们$|我们$|公司$|企业$|集团$|学校$|医院$|研究院$|中心$|实验室$|园区$|协会$|我公司$|我院$|我校$|本公司$|这家)/u

/**
 * The body or firm that a pronoun or bare noun between the two atoms stands for: 该所|选育的“…”, 由公司|与甲研究所共同开发, 该中心|联合乙大学研制. A bare noun in a
 * compound (企业技术中心), or in a name, stands for nobody.
 */
export function actorMeant({ line: { atoms }, chunks, referents }: Clause, from: number, to: number): EntityRef | undefined {
  const top = outermost(chunks)
  const index = atoms.findIndex((atom, at) => at >= from && at < to && isPronoun(atom) && !top.some(chunk => chunk.from <= at && at < chunk.to) && (/^(?:该|其|他们|我们)/u.test(atom.text) || !isCompoundAt(atoms, at) || isVerb(atoms[at + 1])))
  const word = index < 0 ? undefined : atoms[index]
  if (!word) return undefined
  const firm = referents.get('Company'), body = referents.get('Organization')
  if (/公司|企业|集团|厂/u.test(word.text)) return firm
  const ending = word.text.length > 1 ? endingMeant(word.text) : undefined
  return ending ? [body, firm].find(entity => entity && isNamedSo(entity, ending)) : firm ?? body
}

/** The same, where the clause's subject says nothing better: what the tracker took the pronoun for, if it is a firm or body. */
export function doerMeant(clause: Clause, from: number, to: number): EntityRef | undefined {
  const { source, entities } = clause.subject
  return (source === 'anaphor' || source === 'inherited') && entities.some(isFirmOrBody) ? undefined : actorMeant(clause, from, to)
}

const isVerb = (atom: Atom | undefined): boolean => isA(atom, 'do-use') || isA(atom, 'do-deal') || isA(atom, 'do-receive')

const isPronoun = (atom: Atom): boolean => isA(atom, 'anaphor') && STANDS_FOR.test(atom.text) || isBareBody(atom) && STANDS_FOR.test(atom.text)
