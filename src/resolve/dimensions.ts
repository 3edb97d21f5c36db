import type { Gazetteer } from '../gazetteer/gazetteer.js'
import type { Props } from '../model/entity.js'
import { parseNumeral } from '../model/numerals.js'
import { toSeries } from './features.js'

const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:国家|全国|中国|中华|世界|国际|国务院)/u, 'NATIONAL'],
  [/^(?:省|全省)/u, 'PROVINCIAL'],
  [/^(?:市|全市)/u, 'CITY'],
  [/^(?:区|县|全区|全县)/u, 'COUNTY'],
]
const PLACE_LEVELS: Readonly<Record<string, string>> = { COUNTRY: 'NATIONAL', PROVINCE: 'PROVINCIAL', CITY: 'CITY', COUNTY: 'COUNTY', DISTRICT: 'COUNTY' }

/** The level that the name begins with: a word for it, or a place of that level. */
function toLevel(name: string, gazetteer: Gazetteer): string | undefined {
  const word = gazetteer.lexicon.matchAt(name, 0)
  const place = word?.classes.has('place') ? gazetteer.findPlaces(word.text)[0] : undefined
  return LEVELS.find(([pattern]) => pattern.test(name))?.[1] ?? (place && PLACE_LEVELS[place.kind])
}

/** What the name of an award, programme or contest says of itself: level, series, edition, batch, year. */
export function toDimensions(name: string, gazetteer: Gazetteer): Props {
  const plain = name.replace(/[“”《》]/gu, '')
  const edition = /第([零一二三四五六七八九十\d]{1,3})届/u.exec(plain)?.[1] ?? (plain.includes('首届') ? '1' : undefined)
  const batch = /第([零一二三四五六七八九十\d]{1,3})批/u.exec(plain)?.[1] ?? (plain.includes('首批') ? '1' : undefined)
  const year = /(\d{4})(?:年|(?=\p{Script=Han}))/u.exec(plain)?.[1]
  const level = toLevel(plain.replace(/^(?:\d{4}年?度?|第[零一二三四五六七八九十\d]{1,3}[届批]|首[届批])+/u, ''), gazetteer)
  const series = toSeries(plain)
  return {
    ...(level !== undefined && { level }), ...(series !== '' && series !== plain && { series }), ...(edition !== undefined && { edition: parseNumeral(edition) ?? 0 }),
    ...(batch !== undefined && { batch: parseNumeral(batch) ?? 0 }), ...(year !== undefined && { year: Number(year) }),
  }
}

const BEFORE: readonly (readonly [pattern: RegExp, read: (text: string) => Props])[] = [
  [/((?:19|20)\d{2})年度?$/u, year => ({ year: Number(year) })],
  [/第([零一二三四五六七八九十\d]{1,3})届$/u, edition => ({ edition: parseNumeral(edition) ?? 0 })],
  [/第([零一二三四五六七八九十\d]{1,3})批$/u, batch => ({ batch: parseNumeral(batch) ?? 0 })],
  [/(首批)$/u, () => ({ batch: 1 })],
  [/(国家级|全国|省级|全省|市级|全市|区级|县级)$/u, word => ({ level: LEVELS.find(([pattern]) => pattern.test(word))?.[1] ?? '' })],
]

/** What stands right before the name and is no part of it: 2025年度全省|“最美退役军人”, 第十批|“民主法治示范村”. */
export function toDimensionsBefore(text: string): Props {
  const rest = text.replace(/[“《]$/u, '')
  for (const [pattern, read] of BEFORE) {
    const match = pattern.exec(rest)
    if (match) return { ...toDimensionsBefore(rest.slice(0, match.index)), ...read(match[1] ?? '') }
  }
  return {}
}
