/** Marks that stand for another in look-ups; every pair has the same length, so that offsets stay true. */
const SAME_MARKS: Readonly<Record<string, string>> = {
  '「': '“', '『': '“', '」': '”', '』': '”', '(': '（', ')': '）', '％': '%', '\u00A0': ' ', '\u3000': ' ', ';': '；', '﹏': ' ', '＂': '"', '•': '·', '・': '·', '‧': '·',
}

const isFullWidth = (code: number): boolean => (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a) || code === 0xff0b || code === 0xff0e
const HAN_SIDE = /[\p{Script=Han}”）]/u

/** Marks that stand for another only where they stand beside Han, by turns, or that end a line's turns. */
const BY_PLACE = '\n",:'
/** What each code unit is folded to; 0 for those that the place decides. */
const FOLDED = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  const character = String.fromCharCode(code)
  return BY_PLACE.includes(character) ? 0 : isFullWidth(code) ? code - 0xfee0 : (SAME_MARKS[character] ?? character).charCodeAt(0)
})

/** Commas and colons beside Han are Chinese ones. */
function foldByPlace(character: string, before: string): string {
  if (!HAN_SIDE.test(before)) return character
  return character === ',' ? '，' : character === ':' ? '：' : character
}

/**
 * A view of the text for look-ups: full-width letters and digits made narrow, quotes and brackets of one kind. Straight quotes
 * open and close by turns within a line. Same length as the text, so that an offset means the same in both.
 */
export function toView(text: string): string {
  let view = '', done = 0, isOpen = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index), folded = FOLDED[code] ?? code
    if (folded === code) continue
    const character = text.charAt(index)
    if (character === '\n') { isOpen = false; continue }
    if (character === '"') isOpen = !isOpen
    const shown = character === '"' ? (isOpen ? '“' : '”') : folded === 0 ? foldByPlace(character, text.charAt(index - 1)) : String.fromCharCode(folded)
    view += text.slice(done, index) + shown
    done = index + 1
  }
  return done === 0 ? text : view + text.slice(done)
}
