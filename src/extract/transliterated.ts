import { kindAt, SOUND } from './characters.js'

/** What names of other tongues are written with: 汉斯·彼得·穆勒, 古丽娜尔·阿不力孜. */
export const isSoundAt = (line: string, at: number): boolean => (kindAt(line, at) & SOUND) !== 0
const MAX_PART = 7

/** Length of the name with middle dots that begins at `at`; 0 where none does. */
export function dottedNameLength(line: string, at: number): number {
  let end = at, dots = 0, part = 0
  for (let index = at; index < line.length && index - at < 24; index++) {
    if (line.charAt(index) === '·') {
      if (part === 0) break
      dots++
      part = 0
    } else if (isSoundAt(line, index) && part < MAX_PART) {
      part++
      if (dots > 0) end = index + 1
    } else break
    if (dots === 0 && part > MAX_PART) return 0
  }
  return dots > 0 && end - at >= 4 && line.charAt(end - 1) !== '·' ? end - at : 0
}

/** 乌兰|其其格, 旦增|平措: what Mongolian and Tibetan names are put together from. */
const PARTS = /(?:旦增|丹增|平措|桑吉|才让|卓玛|扎西|多吉|次仁|央金|尼玛|洛桑|顿珠|达瓦|边巴|白玛|格桑|仁增|罗布|旺堆|索朗|巴桑|普布|贡布|拉姆|德吉|曲珍|乌兰|其其格|巴特尔|图雅|高娃|托娅|苏日娜|乌云|萨仁|斯琴|娜仁|格日勒|毕力格|那日苏|敖登|阿古拉|朝鲁|布和|宝音|木仁|才旦|才仁|卓嘎|嘉措|贡嘎|泽仁|益西|旺姆|旺杰|加措|仁青|多杰|当周|项欠|格勒|巴根|那仁|朝克|额尔德|孟和|赛汗|呼日|乌日|娜日)/uy

/** Asked of every word, which hardly ever is such a name. */
const PART_STARTS = new Set(PARTS.source.replace(/[(?:)]/gu, '').split('|').map(part => part.charAt(0)))

/** Length of a name of two or more such parts; 0 where none begins there. */
export function partedNameLength(line: string, at: number): number {
  if (!PART_STARTS.has(line.charAt(at))) return 0
  let end = at, parts = 0
  for (; parts < 3; parts++) {
    PARTS.lastIndex = end
    const part = PARTS.exec(line)?.[0]
    if (part === undefined) break
    end += part.length
  }
  return parts >= 2 ? end - at : 0
}

/** 选手|特斯法耶|以: behind a post four sounds or more and then a small word, with no dot to tell. */
export function undottedNameLength(line: string, at: number): number {
  let end = at
  while (end < line.length && end - at < MAX_PART && isSoundAt(line, end)) end++
  return end - at >= 4 && /^(?:[以在获说和与、，。（]|$)/u.test(line.slice(end, end + 1)) ? end - at : 0
}
