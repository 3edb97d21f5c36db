import { isA, type Atom } from './atoms.js'
import type { NamedChunk } from './document.js'

/** Prepositions that make an adjunct of what follows: where, with what, by what, for whom something is done. */
const ADJUNCT = /^(?:在|于|凭|凭借|靠|依靠|以|因|因为|由于|对|对于|从|自|按|按照|根据|依据|据|经|经过|通过|为|为了|给|向|用|随着|围绕|携|借助|依托|继|作为|针对|往|朝|比|较|除|除了)$/u
/** What closes an adjunct: 在…中, 在…上. */
const CLOSES = /^(?:中|上|下|里|内|期间|时|后|前|外|之际|之后|之前|以来|同时|方面|当中|过程中|名单中|之中|旗下)$/u

/** Words that an adjunct may take before the name. */
const REACH = 30

const isFullVerb = (atom: Atom): boolean => /^v(?!n|d)/u.test(atom.tag) && !isA(atom, 'preposition') && !ADJUNCT.test(atom.text) && !isA(atom, 'inner-verb')

/**
 * Index of the preposition whose object the name is, looking back no further than `from`; undefined where none governs it.
 * 在评选中|甲公司, 为甲公司配套的|乙公司: what is closed, or belongs to a relative clause of its own, governs nothing behind.
 */
export function adjunctStart(atoms: readonly Atom[], chunk: NamedChunk, from: number): number | undefined {
  let verbs = 0, words = 0
  const isRelative = atoms[chunk.from - 1]?.text === '的'
  for (let index = chunk.from - 1; index >= Math.max(from, chunk.from - REACH); index--) {
    const atom = atoms[index]
    if (!atom) return undefined
    if (atom.kind === 'close' && atom.partner !== undefined && atom.partner > from) { index = atom.partner; continue }
    if (atom.kind === 'word' && ADJUNCT.test(atom.text) && !/^v/u.test(atom.tag === 'v' && /^(?:携|经|按|继|靠)$/u.test(atom.text) ? 'p' : atom.tag)) return verbs > 0 && words > 0 ? undefined : index
    if (atom.kind === 'mark' && atom.text !== '、' || CLOSES.test(atom.text) && atoms[index + 1]?.text !== '的') return undefined
    if (isFullVerb(atom)) {
      if (!isRelative) return undefined
      verbs++
      words = 0
    } else if (verbs > 0 && /^(?:n|x|j|eng)/u.test(atom.tag)) words++
  }
  return undefined
}
