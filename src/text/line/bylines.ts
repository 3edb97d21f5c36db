import { collect } from '../../model/collect.js'
import { findDateline } from '../../model/dateline.js'
import { findCredit, findWholeCredit, isNamesOnly, type Credit } from './credits.js'
import { isFullName } from './names.js'

const shifted = (text: string, at: number, offset: number): Credit | undefined => findWholeCredit(text, offset + at)

const BRACKETED = /[（(【[]([^（()）【】[\]]{2,120})[)）】\]]/gu

/** Credits in brackets within `text`, with a role; or, where `atEnd`, those that end it, of names alone too. */
function findBracketed(text: string, offset: number, atEnd: boolean): Credit[] {
  return collect([...text.matchAll(BRACKETED)], found => {
    if (atEnd && !/^[。\s]{0,3}$/u.test(text.slice(found.index + found[0].length))) return []
    const credit = shifted(found[1] ?? '', found.index + 1, offset)
    return credit && (credit.hasRole || (atEnd && isNamesOnly(credit))) ? [credit] : []
  })
}

/** `本报讯 记者 甲 报道：…`: names run on into the text, so only full ones count, up to the first that is none. */
function findRunning(text: string, offset: number): Credit | undefined {
  if (!/^\s{0,4}(?:[□■◎●]\s{0,2})?[^\s，。]{0,24}(?:记[ \u3000]?者|通[ \u3000]?讯[ \u3000]?员|实习生)|^\s{0,4}[文图][/／|丨]/u.test(text)) return undefined
  const credit = findCredit(text.slice(0, 120), offset)
  if (!credit?.hasRole) return undefined
  const stop = credit.bylines.findIndex(({ name }) => !isFullName(name))
  const bylines = stop < 0 ? credit.bylines : credit.bylines.slice(0, stop)
  return bylines.length > 0 ? { ...credit, bylines, end: bylines.at(-1)?.end ?? credit.end } : undefined
}

/** A writer whom spaces set off from the report that begins behind them on the same line. */
const SPACED_WRITER = /^\s{0,4}\p{Script=Han}{2,12}记者[ \u3000]{1,2}\p{Script=Han}{2,4}[ \u3000]{1,2}\p{Script=Han}/u

const HEAD_LENGTH = 160
const TAIL_LENGTH = 90

/** The credit that a paragraph opens with, behind its dateline, or in brackets near its start. */
export function findOpeningCredits(text: string, offset: number): Credit[] {
  const at = findDateline(text)?.length ?? 0
  const head = text.slice(at, at + HEAD_LENGTH)
  const bracketed = findBracketed(head, offset + at, false).filter(credit => credit.start - offset - at <= (at > 0 ? 6 : 40))
  if (bracketed.length > 0 || /^\s{0,4}[（(【[]/u.test(head)) return bracketed
  const running = findRunning(head, offset + at)
  return running && (at > 0 || SPACED_WRITER.test(head) || /^\s{0,4}报道/u.test(head.slice(running.end - offset - at))) ? [running] : []
}

/** The credit that a paragraph ends with: in brackets, or behind its last sentence (`…。YMG全媒体记者 甲 摄`). */
export function findClosingCredits(text: string, offset: number): Credit[] {
  const from = Math.max(0, text.length - TAIL_LENGTH)
  const tail = text.slice(from)
  const bracketed = findBracketed(tail, offset + from, true)
  if (bracketed.length > 0) return bracketed
  for (const found of tail.matchAll(/[。！？”…）)\s]/gu)) {
    const at = found.index + 1
    const credit = at < tail.length ? shifted(tail.slice(at), from + at, offset) : undefined
    if (credit?.hasRole && credit.bylines.length > 0) return [credit]
  }
  return []
}

/** A line that is a byline and nothing else. Names alone count where a mark (□) or brackets set them apart. */
export function findBylineLine(text: string, offset: number): Credit | undefined {
  const credit = findWholeCredit(text, offset)
  if (!credit) return undefined
  if (credit.hasRole) return credit
  return isNamesOnly(credit) && /^[□■◎●○◆▲▪（(]/u.test(text) ? credit : undefined
}

/** A line of one to three full names alone, which the lines around it must prove to be a byline. */
export function findNamesLine(text: string, offset: number): Credit | undefined {
  const credit = text.length <= 14 ? findWholeCredit(text, offset) : undefined
  return credit && isNamesOnly(credit) && credit.bylines.length <= 3 ? credit : undefined
}
