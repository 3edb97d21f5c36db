import type { EntityType } from '../model/ontology.js'
import { isA, type Atom } from './atoms.js'
import type { Clause, NamedChunk } from './document.js'
import { outermost } from './document.js'

const SEPARATOR = /^(?:[、；，和与及]|以及|还有)$/u
/** What may stand between the name of an item and the item's end. */
const TRAILERS = /^(?:同志|先生|女士|等|等人|等单位|等企业|两家|三家|企业|单位|公司|组织|集体|个人|机构|项目|产品|团队|本人|”|“|（|）|的|两人|二人|三人|一道|所有|摘得|夺得|获得|分获|分享|包揽|收入囊中|摘走|捧走|夺走)$/u

/**
 * The names that a list's items end in: 甲厂班长李明（安丘人）、乙公司的王芳以及丙 gives 李明, 王芳 and 丙. Items are parted by 、；和以及 outside brackets and
 * names; what nobody knows as a name is passed over.
 */
export function itemHeads({ line: { atoms }, chunks }: Clause, [from, to]: readonly [number, number], types: readonly EntityType[]): readonly NamedChunk[] {
  const top = outermost(chunks).filter(chunk => chunk.from >= from && chunk.to <= to), heads: NamedChunk[] = []
  let next = 0, head: NamedChunk | undefined, isEnd = false
  const close = (): void => {
    if (head && isEnd && types.includes(head.type)) heads.push(head)
    head = undefined
  }
  for (let index = from; index < to; index++) {
    while ((top[next]?.from ?? to) < index) next++
    const chunk = top[next], atom = atoms[index]
    if (chunk?.from === index) {
      [head, isEnd, index] = [chunk, true, chunk.to - 1]
      continue
    }
    if (atom?.kind === 'open' && atom.text === '（' && atom.partner !== undefined && atom.partner < to) index = atom.partner
    else if (atom && SEPARATOR.test(atom.text)) close()
    // 等人|披红戴花: behind 等 the list is closed
    else if (atom && !isTrailer(atom) && !/^等/u.test(atoms[index - 1]?.text ?? '')) isEnd = false
  }
  close()
  return heads
}

const isTrailer = (atom: Atom): boolean => TRAILERS.test(atom.text) || atom.kind === 'quantity' || isA(atom, 'collective') || isA(atom, 'title')
