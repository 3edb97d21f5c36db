import { isA, type Atom } from '../atoms.js'
import type { Chunk } from '../chunk.js'
import { PERSON_TAG } from '../name-shape.js'
import { findHeadedChunks, isMarked, modifierLength, type HeadedName } from './headed.js'
import { hasProper, type Scan } from './scan.js'

/** Meetings, shows, ceremonies by their heads. */
export const findEventChunks = (scan: Scan): Chunk[] =>
  findHeadedChunks(scan, { type: 'Event', wordClass: 'event-head', rule: 'event/head', maxLength: 48, judge, isStop }).map(chunk => withPerson(scan, chunk))

/** 展鹏飞|同志先进事迹报告会: the meeting is named after the person. */
function withPerson({ atoms, view }: Scan, chunk: Chunk): Chunk {
  const person = /^(?:同志|先进事迹|事迹)/u.test(chunk.name) && atoms[chunk.from - 1]?.tag === PERSON_TAG ? atoms[chunk.from - 1] : undefined
  return person ? { ...chunk, name: view.slice(person.start, chunk.end), start: person.start, from: chunk.from - 1 } : chunk
}

const isStop = (atom: Atom): boolean => isA(atom, 'anaphor') && /^(?:公司|企业)$/u.test(atom.text)
const WEAK_HEADS = /^(?:大会|会议|演出|典礼|仪式|年会|沙龙|展会|晚会|论坛|峰会|座谈会|推进会)$/u

function judge(scan: Scan, name: HeadedName): number {
  const { from, head, headText } = name
  // 第五届|大会, 市政府|常务会议: one of a row
  if (/^第.{1,3}届(?:大会|会议|年会|论坛)$|(?:常务|党组|常委会|办公|党委)会议$/u.test(name.text)) return 0
  // 银企对接会|23场: meetings that are counted are no one meeting
  if (/^[场次期]$/u.test(scan.atoms[head + 1]?.quantity?.unit ?? '') && !isMarked(scan, from, head)) return 0
  const length = modifierLength(scan, name)
  // 甲展、乙展等|境外重点展会: what sums a list up
  if (scan.atoms[from - 1]?.text === '等' && !isMarked(scan, from, head)) return 0
  if (scan.atoms.slice(from, head).some(atom => atom.kind === 'open')) return length >= 2 ? 0.92 : 0.85
  const marked = isMarked(scan, from, head)
  if (marked) return length >= 2 ? 0.9 : 0.5
  if (WEAK_HEADS.test(headText)) return length >= 4 || hasProper(scan, from, head) && length >= 3 ? 0.75 : 0
  return length >= 3 ? 0.8 : 0
}
