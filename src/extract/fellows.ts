import type { Atom } from './atoms.js'
import type { EntityType } from '../model/ontology.js'
import type { EntityRef, NamedChunk } from './document.js'

interface Around {
  readonly line: { readonly atoms: readonly Atom[] }
  readonly from: number
  readonly referents: ReadonlyMap<EntityType, EntityRef>
}

/** 他和搭档|李明|拿下金牌, 她与某校教师|王芳|一道: the person whom a pronoun before 和 stands for does it too. */
export function fellowBefore({ line: { atoms }, from, referents }: Around, first: Pick<NamedChunk, 'from' | 'type' | 'entity'>): EntityRef | undefined {
  if (first.type !== 'Person') return undefined
  const joint = atoms.findIndex(({ text }, index) => index > from && index < first.from && /^[和与同跟]$/u.test(text))
  if (joint < 0 || first.from - joint > 10 || !/^[他她]$/u.test(atoms[joint - 1]?.text ?? '') || atoms.slice(joint + 1, first.from).some(({ kind, text, tag }) => kind === 'mark' || kind !== 'open' && kind !== 'close' && /^[vpcd]$/u.test(tag) && !/^(?:搭档|公益|助教|助理)$/u.test(text))) return undefined
  const person = referents.get('Person')
  return person === first.entity ? undefined : person
}
