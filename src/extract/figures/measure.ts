import { isA, type Atom } from '../atoms.js'
import { outermost, type Clause } from '../document.js'
import { isOrigin } from './is-figure.js'

const MAX_BEFORE = 16
const MAX_AFTER = 12
const FILLER = /^(?:了|的|至|到|达|达到|为|约|近|超|共|共计|合计|累计|总计|已|其中|分别|各|仅|有|等|均|就|将|可|还|也|并|又|占|高达|超过|突破|逾|最高|不低于|不少于|从|由|在|于|以|使|让|把|被|与|同比|后|时|中|上|较|比|全年|目前)$/u

const CHANGE_ONLY = /^(?:同比|环比|又|再|比?(?:上年|去年|年初)(?:同期)?|分别|净|略|微)*(?:增长|下降|增加|减少|提高|提升|上升|上涨|下滑|回落|增幅|降幅|增速|增|降|升|减|达到|达|占|占比|升至|增至|降至|降到|升到|扩至|约占全[省国市]的?|占全[省国市]的?)$/u

/** 同比增长 behind 销售收入: what grows is what the figure before measures. */
export function withSubjectOf(measure: string, before: string | undefined): string {
  const noun = before?.replace(/(?:同比)?(?:增长|下降|提高|提升|增加|减少|上升|回落)$/u, '') ?? ''
  return noun === '' || !CHANGE_ONLY.test(measure) || CHANGE_ONLY.test(noun) || measure.length + noun.length > MAX_BEFORE + MAX_AFTER ? measure : noun + measure
}

/** The text of the atoms without small words at its ends. */
function joined(atoms: readonly Atom[]): string {
  let from = 0, to = atoms.length
  while (from < to && isFiller(atoms[from])) from++
  while (to > from && isFiller(atoms[to - 1])) to--
  return atoms.slice(from, to).map(({ text }) => text).join('')
}

const isFiller = (atom: Atom | undefined): boolean =>
  atom === undefined || atom.kind === 'mark' || atom.kind === 'close' || atom.kind === 'date' || FILLER.test(atom.text) || isA(atom, 'home') || isA(atom, 'time') || (/^[dc]$/u.test(atom.tag) && !isA(atom, 'change'))

/**
 * What the figure at `index` measures, most often one; several where a list shares it (电耗、蒸汽、水减少了30%).
 * Words of the clause before the figure, and the noun that it counts.
 */
export function measuresOf(clause: Clause, index: number): readonly string[] {
  const before = beforePart(clause, index), after = afterPart(clause, index)
  const list = listedMeasures(before, clause, index)
  if (list) return list
  const head = joined(before), tail = joined(after)
  const measure = head + tail
  const words = Array.from(clause.line.atoms.slice(clause.from, clause.to).filter(atom => atom.kind === 'word').map(({ text }) => text).join(''))
  // a figure that measures nothing is none
  return [measure === '' ? words.slice(0, MAX_BEFORE).join('') : measure].filter(text => text !== '' && !/\p{Surrogate}/u.test(text))
}

/** From the last subject name, figure or mark before the figure. */
function beforePart(clause: Clause, index: number): readonly Atom[] {
  const { line: { atoms }, from, chunks } = clause, end = atoms[index]?.start ?? 0
  const subject = outermost(chunks).filter(chunk => chunk.to <= index && chunk.from === from).at(-1)
  let start = index, isRise = false
  while (start > (subject ? subject.to : from)) {
    const atom = atoms[start - 1], isOld = atom?.quantity !== undefined && isOrigin(clause, start - 1)
    isRise ||= isOld
    if (!atom || atom.quantity && !isOld || atom.kind === 'medals' || end - atom.start > MAX_BEFORE * 2 || (atom.text === '、' && atoms[start - 2]?.quantity)) break
    start--
  }
  // 年产能由|40万吨|扩至80万吨: what rose, without whence
  const words = atoms.slice(start, index)
  return trimToLength(isRise ? words.filter(({ quantity, text }) => !quantity && !/^[由从]$/u.test(text)) : words, MAX_BEFORE)
}

function trimToLength(atoms: readonly Atom[], max: number): readonly Atom[] {
  const end = atoms.at(-1)?.end ?? 0
  const fit = atoms.findIndex(atom => end - atom.start <= max)
  return fit < 0 ? [] : atoms.slice(fit)
}

/** The counted noun and what it does: 2900多家|企业建立…制度. */
function afterPart({ line, to }: Clause, index: number): readonly Atom[] {
  const { atoms } = line, start = atoms[index]?.end ?? 0
  let end = index + 1
  while (end < to) {
    const atom = atoms[end]
    if (!atom || atom.quantity || atom.text === '、' || atom.end - start > MAX_AFTER) break
    end++
  }
  return atoms.slice(index + 1, end)
}

/** 电耗、蒸汽、水、天然气减少了30%: each item with the word of change. */
function listedMeasures(before: readonly Atom[], { line }: Clause, index: number): readonly string[] | undefined {
  const change = before.findLastIndex(atom => isA(atom, 'change'))
  if (change < 0 || line.atoms[index]?.quantity?.unit !== 'ratio') return undefined
  const marks = before.slice(0, change).filter(atom => atom.text === '、').length
  if (marks < 1) return undefined
  const verb = joined(before.slice(change))
  const list = before.slice(0, change), start = list.findLastIndex(atom => /^(?:的|将|使|让|把|在|和|实现)$/u.test(atom.text) && atom.text !== '和')
  const items = list.slice(start + 1).map(({ text }) => text).join('').split(/[、和与及]/u).filter(item => item.length > 0 && item.length <= 8)
  return items.length >= 2 ? items.map(item => item + verb) : undefined
}
