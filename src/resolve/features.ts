import { normalizeName } from '../model/ids.js'
import { memoize } from '../model/memoize.js'
import { plainOrdinals, rankOf } from './pair/marks.js'

const LEVEL = /^(?:国家级|省级以上|省级|市级|区级|县级|国家|全国|全省|全市|省|市|山东省|中国)/u
/** 山东省 and 省级, 全国 and 国家级 say the same of who gives it. */
const LEVEL_WORDS: readonly (readonly [RegExp, string])[] = [[/^(?:国家|全国|中国)/u, 'NATIONAL'], [/省/u, 'PROVINCIAL'], [/市/u, 'CITY']]
const ORDINAL = /第[一二三四五六七八九十百零\d]+(?:届|批次|批|期|季|次)|首届|首批|\d{4}年度?|^\d{4}/gu

/** The level, edition, year and rank that a name states: names that state different ones are never the same thing. */
export interface Distinctions {
  readonly level: string
  readonly ordinals: string
  readonly rank: string
}

/** What tells two names of one series apart. */
export const toDistinctions = memoize((name: string): Distinctions => {
  const level = LEVEL.exec(name.replace(/^[“《]/u, ''))?.[0] ?? ''
  return { level: LEVEL_WORDS.find(([pattern]) => pattern.test(level))?.[1] ?? level, ordinals: (plainOrdinals(name).match(ORDINAL) ?? []).join(''), rank: rankOf(name) }
})

/** True where both names state a level, edition or rank, and not the same. */
export function isVetoed(a: Distinctions, b: Distinctions): boolean {
  return differ(a.level, b.level) || differ(a.ordinals, b.ordinals) || differ(a.rank, b.rank)
}

const differ = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b

/** A name without level, edition, quotes: what is left when it is named again. */
export const toSeries = memoize((name: string): string => normalizeName(name.replace(/[“”《》]/gu, '').replace(/（[^（）]{1,3}）/gu, '').replace(ORDINAL, '').replace(LEVEL, '')))

/** True where every character of the short name stands in the long one, in order. */
export function isSubsequence(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short[at]) at++
  return at === short.length
}

/** The inner text of the first quote of a name; empty where it has none. */
export const quoteOf = (name: string): string => /“([^“”]+)”/u.exec(name)?.[1] ?? ''
