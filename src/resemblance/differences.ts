import { SHINGLE_LENGTH } from './shingles.js'

/** A place where two texts differ between words that they share: `[start, end)` in code units of each. One side is empty where words are only cut or added. */
export interface Difference {
  readonly a: readonly [start: number, end: number]
  readonly b: readonly [start: number, end: number]
}

/** Where the texts, from some place to some place in each, are still to be compared. */
interface Stretch {
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
}

type Anchor = readonly [a: number, b: number]

/** Where both sides have words, and one more units than this, it is a passage that was cut beside one that was added, and says nothing of what stands in whose place. */
const LONGEST = 40

/** Where each shingle of a stretch stands; -1: at several places. */
function findPlaces(text: string, start: number, end: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (let at = start; at + SHINGLE_LENGTH <= end; at++) {
    const shingle = text.slice(at, at + SHINGLE_LENGTH)
    places.set(shingle, places.has(shingle) ? -1 : at)
  }
  return places
}

/** The longest run of anchors that rise in both texts; given in the order of the first (patience sorting). */
function toRising(anchors: readonly Anchor[]): readonly Anchor[] {
  const piles: number[] = [], before: number[] = []
  anchors.forEach(([, place], index) => {
    let low = 0, high = piles.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((anchors[piles[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? piles[low - 1] ?? -1 : -1
    piles[low] = index
  })
  const rising: Anchor[] = []
  for (let index = piles.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const anchor = anchors[index]
    if (anchor) rising.push(anchor)
  }
  return rising.reverse()
}

/** What is left of a stretch between its shared beginning and its shared end. */
function trim([a, b]: readonly [string, string], { aStart, aEnd, bStart, bEnd }: Stretch): Stretch {
  let front = 0, back = 0
  const most = Math.min(aEnd - aStart, bEnd - bStart)
  while (front < most && a.charCodeAt(aStart + front) === b.charCodeAt(bStart + front)) front++
  while (back < most - front && a.charCodeAt(aEnd - 1 - back) === b.charCodeAt(bEnd - 1 - back)) back++
  return { aStart: aStart + front, aEnd: aEnd - back, bStart: bStart + front, bEnd: bEnd - back }
}

/** The stretches between shingles that stand once in each text, in the same order in both. */
function split(texts: readonly [string, string], { aStart, aEnd, bStart, bEnd }: Stretch): readonly Stretch[] {
  const [a, b] = texts, others = findPlaces(b, bStart, bEnd)
  const anchors = [...findPlaces(a, aStart, aEnd)].flatMap(([shingle, at]): readonly Anchor[] => {
    const other = others.get(shingle) ?? -1
    return at < 0 || other < 0 ? [] : [[at, other]]
  })
  const stretches: Stretch[] = []
  let from: Anchor = [aStart, bStart]
  for (const [atA, atB] of toRising(anchors)) {
    if (atA >= from[0] && atB >= from[1]) stretches.push({ aStart: from[0], aEnd: atA, bStart: from[1], bEnd: atB })
    // Of anchors that overlap the next goes on one unit further in both, or there is a difference between them.
    from = [Math.max(from[0], atA + SHINGLE_LENGTH), Math.max(from[1], atB + SHINGLE_LENGTH)]
  }
  return [...stretches, { aStart: from[0], aEnd, bStart: from[1], bEnd }]
}

const isEmpty = ({ aStart, aEnd, bStart, bEnd }: Stretch): boolean => aStart >= aEnd && bStart >= bEnd
const isOneSided = ({ aStart, aEnd, bStart, bEnd }: Stretch): boolean => aStart >= aEnd || bStart >= bEnd
const sizeOf = ({ aStart, aEnd, bStart, bEnd }: Stretch): number => Math.max(aEnd - aStart, bEnd - bStart)

/**
 * Where two texts differ, between words that they share; found as a patience diff (B. Cohen) finds lines: by runs of four characters that each text has once, and again
 * within what lies between them. Left out is a whole passage of more than 40 units in the place of another.
 */
export function findDifferences(a: string, b: string): readonly Difference[] {
  const differences: Difference[] = [], texts = [a, b] as const
  const open: Stretch[] = [{ aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length }]
  for (let next = open.pop(); next; next = open.pop()) {
    const stretch = trim(texts, next)
    if (isEmpty(stretch)) continue
    const parts = isOneSided(stretch) ? [] : split(texts, stretch)
    if (parts.length > 1) open.push(...parts)
    else if (isOneSided(stretch) || sizeOf(stretch) <= LONGEST) differences.push({ a: [stretch.aStart, stretch.aEnd], b: [stretch.bStart, stretch.bEnd] })
  }
  return differences.sort((one, other) => one.a[0] - other.a[0])
}
