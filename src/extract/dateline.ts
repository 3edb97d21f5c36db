import type { Atom } from './atoms.js'

/** Atoms that a dateline takes at most up to its 讯, and that its bylines take behind it. */
const MAX_NEWS = 14, MAX_BYLINE = 40
const STOP = /^[，。；！？]$/u
const REPORTER = /(?:记者|通讯员)$/u
const REPORTS = /^(?:摄影)?报道$/u
/** What a paper's name ends in. */
const PAPER = /(?:报|网|社|端|媒|体|闻|刊|台|YMG|大众|海报)$/u
const isBlank = (atom: Atom | undefined): boolean => atom !== undefined && (atom.text.trim() === '' || /^[【】□■●◎◆▲]$/u.test(atom.text))

/** Index of the first atom behind 本报讯（记者 某某）, 威海日报荣成11月2日讯, 甲报讯 记者 某某 报道：; 0 where the line has no such opening. */
export function datelineEnd(atoms: readonly Atom[]): number {
  const start = skipBlank(atoms, 0), news = newsAt(atoms, start)
  return skipBlank(atoms, bylineEnd(atoms, news < 0 ? start : skipBlank(atoms, news + 1), news >= 0))
}

/** Index of the 讯 or 电 that ends the dateline; -1 where there is none. */
function newsAt(atoms: readonly Atom[], start: number): number {
  let hasPaper = false
  for (let index = start; index < Math.min(atoms.length, start + MAX_NEWS); index++) {
    const atom = atoms[index], next = atoms[index + 1]
    if (!atom || STOP.test(atom.text) || atom.kind === 'quantity' || atom.text === '（') return -1
    hasPaper ||= PAPER.test(atom.text) || atom.kind === 'date'
    if (/^(?:讯|电)$|报讯$/u.test(atom.text)) return (hasPaper || index > start) && (next === undefined || next.text === '（' || isBlank(next) || next.kind === 'date') ? index : -1
  }
  return -1
}

/** Index behind （记者 某某 通讯员 某某） or 记者 某某 报道： that stands at `start`; `start` where neither does. */
function bylineEnd(atoms: readonly Atom[], start: number, hasNews: boolean): number {
  const opening = atoms[start], partner = opening?.text === '（' ? opening.partner : undefined
  if (partner !== undefined) return hasNews || atoms.slice(start, partner).some(({ text }) => REPORTER.test(text)) ? partner + 1 : start
  if (!atoms.slice(start, start + 6).some(({ text }) => REPORTER.test(text))) return start
  for (let index = start; index < Math.min(atoms.length, start + MAX_BYLINE); index++) {
    const text = atoms[index]?.text ?? ''
    if (STOP.test(text)) return start
    if (REPORTS.test(text)) return atoms[index + 1]?.text === '：' ? index + 2 : isBlank(atoms[index + 1]) ? index + 1 : start
  }
  return start
}

function skipBlank(atoms: readonly Atom[], from: number): number {
  let index = from
  while (index < atoms.length && isBlank(atoms[index])) index++
  return index
}
