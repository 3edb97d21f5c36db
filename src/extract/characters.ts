/** What a character can be in a line, a bit each: reading a line asks this of every one of its characters. */
export const DIGIT = 1, FIGURE = 2, OPENER = 4, CLOSER = 8, MARK = 16, LATIN = 32, HAN_END = 64, HOME_LEVEL = 128, SMALL_WORD = 256, HAN = 512

export const OPENERS = '“《（‘〈【['
export const CLOSERS = '”》）’〉】]'

const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [DIGIT, /[0-9]/u],
  // what dates, ordinals and quantities may begin with
  [FIGURE, /[0-9第首零〇一二三四五六七八九两十百千万半]/u],
  [OPENER, /[“《（‘〈【[]/u],
  [CLOSER, /[”》）’〉】\]]/u],
  [MARK, /[，。；：！？、…—\s,.!?:|/\\·~～\-–]/u],
  [LATIN, /[A-Za-z]/u],
  [HAN_END, /[\s，。；：！？、…—“”《》（）‘’〈〉【】[\]A-Za-z0-9%|/\\·~～–,.!?:-]/u],
  [HOME_LEVEL, /[市省区县]/u],
  [SMALL_WORD, /[以在由与和及暨将被对获等则因曾却仍]/u],
  [HAN, /\p{Script=Han}/u],
]

const KINDS = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  const character = String.fromCharCode(code)
  return PATTERNS.reduce((bits, [bit, pattern]) => pattern.test(character) ? bits | bit : bits, 0)
})

/** The bits of the code unit at `at`; 0 behind the end, and for halves of characters. */
export const kindAt = (text: string, at: number): number => at < text.length ? KINDS[text.charCodeAt(at)] ?? 0 : 0
