import { collect } from '../../model/collect.js'
import type { Atom } from '../atoms.js'
import type { Chunk } from '../chunk.js'
import { PERSON_TAG, surnameLength } from '../name-shape.js'
import { textOf, toChunk, type Scan } from './scan.js'

/** What a master's own place of work is called behind the name. */
const WORKSHOP = /^(?:劳模|工匠|技能大师|首席技师|名师|名医|大师|职工|法官|检察官|民警|劳模工匠|劳模和工匠人才|党员|院士|专家|调解|劳动争议调解)?(?:创新|特色|传承|调解|科研|技艺|技术|人才|示范)*(?:工作室|工作站)$/u

/** True for 王立辉, and for 杜钧, which the tokenizer guessed to be a word. */
const isMaster = ({ gazetteer }: Scan, atom: Atom | undefined): boolean =>
  atom?.tag === PERSON_TAG || atom?.tag === 'x' && /^\p{Script=Han}{2,3}$/u.test(atom.text) && surnameLength(gazetteer, atom.text, 0) === 1 && Array.from(atom.text.slice(1)).every(character => gazetteer.isGivenCharacter(character))

/** 王立辉|劳模创新工作室, “于明川|创新工作室”: a workshop that bears a person's name is a body, whatever it has been named. */
export const findWorkshopChunks = (scan: Scan): Chunk[] => collect(scan.atoms, (atom, from) => {
  if (!isMaster(scan, atom)) return []
  for (let to = from + 2; to <= from + 5; to++) {
    if (scan.atoms[to - 1]?.kind !== 'word') return []
    if (!/(?:工作室|工作站)$/u.test(scan.atoms[to - 1]?.text ?? '')) continue
    const isQuoted = scan.atoms[from - 1]?.text === '“' && scan.atoms[to]?.text === '”'
    return WORKSHOP.test(textOf(scan, from + 1, to)) ? [toChunk(scan, isQuoted ? [from - 1, to + 1] : [from, to], { type: 'Organization', kind: 'OTHER', rule: 'organization/workshop', confidence: 0.95 })] : []
  }
  return []
})
