const DIGITS = new Map(Array.from('零一二三四五六七八九', (digit, value) => [digit, value]))
DIGITS.set('〇', 0).set('两', 2).set('俩', 2)
const SMALL_UNITS = new Map([['十', 10], ['百', 100], ['千', 1000]])
const GREAT_UNITS = new Map([['万', 1e4], ['亿', 1e8]])

/** Value of a magnitude word behind a number: 万 → 10000, 万亿 → 1e12; 1 where there is none. */
export function toMagnitude(text: string): number {
  return Array.from(text).reduce((product, character) => product * (SMALL_UNITS.get(character) ?? GREAT_UNITS.get(character) ?? 1), 1)
}

/** One section below 万: 三百二十 → 320, 二〇二五 → 2025, 十五 → 15. */
function readSection(text: string): number {
  if (!/[十百千]/u.test(text)) return Number(Array.from(text, character => DIGITS.get(character) ?? 0).join('') || '0')
  let total = 0, digit = 0
  for (const character of text) {
    const unit = SMALL_UNITS.get(character)
    if (unit === undefined) digit = DIGITS.get(character) ?? 0
    else { total += (digit || 1) * unit; digit = 0 }
  }
  return total + digit
}

/**
 * Value of a Chinese numeral: 两千九百 → 2900, 三点六万 → 36000, 二〇二五 → 2025.
 * `undefined` where the text holds something else.
 */
export function parseChineseNumeral(text: string): number | undefined {
  if (text === '' || !/^[零〇一二三四五六七八九两十百千万亿点]+$/u.test(text)) return undefined
  let total = 0, section = ''
  for (const character of text) {
    const great = GREAT_UNITS.get(character)
    if (great === undefined) { section += character; continue }
    // 三百万亿: a second magnitude multiplies what the first made
    total = section === '' ? (total || 1) * great : total + readDecimal(section) * great
    section = ''
  }
  return total + (section === '' ? 0 : readDecimal(section))
}

/** Value of a number in digits or Han numerals: 12, 十二. `undefined` where the text holds something else. */
export const parseNumeral = (text: string): number | undefined => (/^\d+$/u.test(text) ? Number(text) : parseChineseNumeral(text))

function readDecimal(text: string): number {
  const [whole = '', decimals] = text.split('点')
  return decimals === undefined ? readSection(whole) : Number(`${String(readSection(whole))}.${Array.from(decimals, digit => DIGITS.get(digit) ?? 0).join('')}`)
}
