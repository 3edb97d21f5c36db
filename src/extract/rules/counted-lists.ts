import { isA } from '../atoms.js'
import { outermost, type AnnotatedDocument, type Clause, type NamedChunk } from '../document.js'

const COUNTED = /^(?:企业|公司|单位|项目|入选企业|新晋企业|上榜企业|民营企业|民企|鲁企|烟企|威企|青企|潍企)$/u
/** Lines that a list may take after the sentence that announces it. */
const MAX_LINES = 2
const NO_LIST = new Set(['Event'])

/** How many firms the clause counts: 7家企业榜上有名, 有4家来自…; 0 where it counts none. */
export function countOfFirms({ line: { atoms }, from, to }: Clause): number {
  for (let index = from; index < to; index++) {
    const quantity = atoms[index]?.quantity
    if (quantity?.unit === '家' && quantity.values.length === 1 && !isA(atoms[index + 1], 'place')) return quantity.values[0] ?? 0
    if (quantity && COUNTED.test(atoms[index + 1]?.text ?? '') && quantity.values.length === 1) return quantity.values[0] ?? 0
  }
  return 0
}

/**
 * The firms that the sentences behind an announcement name one by one, where they are as many as it says: 有4家来自新区。甲…；乙…；另外两家
 * 是丙和丁. The number is what proves the list.
 */
export function firmsCounted({ clauses }: AnnotatedDocument, position: number, isEnd: (clause: Clause) => boolean): readonly NamedChunk[] {
  const opener = clauses[position], count = opener ? countOfFirms(opener) : 0
  if (!opener || count < 2 || count > 20) return []
  const named: NamedChunk[] = []
  let line = opener.line
  for (const clause of clauses.slice(position + 1)) {
    if (clause.line.index > opener.line.index + MAX_LINES || clause.line.role === 'headline' || named.length > 0 && isEnd(clause)) break
    // a paragraph that tells them all is the list
    if (clause.line !== line && named.length === count) break
    line = clause.line
    if (outermost(clause.chunks).some(({ type }) => NO_LIST.has(type))) break
    for (const chunk of outermost(clause.chunks)) if (chunk.type === 'Company' && !/^(?:领投|跟投|参投)$/u.test(clause.line.atoms[chunk.to]?.text ?? '') && named.every(({ entity }) => entity !== chunk.entity)) named.push(chunk)
    if (named.length > count) return []
  }
  return named.length === count ? named : []
}
