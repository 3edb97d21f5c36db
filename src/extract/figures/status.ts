import { isA, type Atom } from '../atoms.js'
import { chunkAt, outermost, type AnnotatedDocument, type Clause } from '../document.js'
import { partsOf } from '../time/calendar.js'

/** What is still to come: 建成后, 下一步, 可实现 beside the listed 力争, 预计, 计划. */
const TO_COME = /^(?:全部达产|下一步|接下来|明年|后年|未来|今后|可实现|可年产|可新增|可带动|有望|届时|力争)$/u
const BUILT = /(?:建成|投产|达产|投用|竣工|完工)$/u
const DONE = /^(?:已|已经|目前|去年|累计|截至|今年以来|实现了|此前)$/u

/** PLANNED where the last of the sentence's clauses, or one before it in the sentence, plans, expects or forecasts the figure, and nothing says that it is reached. */
export function statusOf({ publishedOn }: AnnotatedDocument, sentence: readonly Clause[], index: number): 'ACHIEVED' | 'PLANNED' {
  let isAcross = false
  for (let at = sentence.length - 1; at >= 0; at--) {
    const clause = sentence[at]
    isAcross ||= at < sentence.length - 1 && clause?.line.atoms[clause.to]?.text === '；'
    const verdict = clause && verdictOf(clause, at === sentence.length - 1 ? index : clause.to, { publishedOn, isAcross })
    if (verdict) return verdict
  }
  return 'ACHIEVED'
}

/** What the clause says up to the atom: the last word for or against. */
function verdictOf({ line: { atoms }, from, chunks }: Clause, to: number, { publishedOn, isAcross }: { readonly publishedOn: string | undefined; readonly isAcross: boolean }): 'ACHIEVED' | 'PLANNED' | undefined {
  const names = outermost(chunks)
  for (let index = to - 1; index >= from; index--) {
    const atom = atoms[index]
    if (!atom || chunkAt(names, index)) continue
    if (isAhead(atom, publishedOn) || isPlan(atoms, index) && !(isAcross && FORECAST.test(atom.text))) return 'PLANNED'
    if (DONE.test(atom.text) || atom.text === '了' && atoms[index - 1]?.tag.startsWith('v') === true) return 'ACHIEVED'
  }
  return undefined
}

/** What forecasts one figure, not those behind a semicolon. */
const FORECAST = /^(?:预计|预期|有望|目标|预估|可)/u
/** 申报企业112家: those who applied are counted. */
const APPLIED = /^(?:申报|推荐|推荐申报|报名)$/u
/** 完成|年度|目标|的93.9%: what was aimed at is reached. */
const isReached = (atoms: readonly Atom[], index: number): boolean => /^(?:目标|计划|任务|指标|原定|原计划|预期|预计|推荐)/u.test(atoms[index]?.text ?? '') && atoms.slice(Math.max(0, index - 4), index).some(({ text }) => /^(?:完成|超额完成|实现|达成|占|较|比|超)/u.test(text))

/** 将达到 plans; 将工业项目… is 把. */
function isPlan(atoms: readonly Atom[], index: number): boolean {
  const atom = atoms[index], next = atoms[index + 1]
  if (/^后/u.test(atom?.text ?? '') && BUILT.test(atoms[index - 1]?.text ?? '') || /(?:建成|投产|达产|投用)后$/u.test(atom?.text ?? '')) return true
  if (!atom || isReached(atoms, index) || APPLIED.test(atom.text) || !isA(atom, 'plan') && !TO_COME.test(atom.text)) return false
  return atom.text !== '将' || next?.kind === 'word' && /^(?:v|d|ad|p)/u.test(next.tag)
}

/** 到2027年 in a report of 2025. */
const isAhead = ({ kind, text }: Atom, publishedOn: string | undefined): boolean =>
  kind === 'date' && publishedOn !== undefined && /^\d{4}年/u.test(text) && Number(text.slice(0, 4)) > partsOf(publishedOn).year
