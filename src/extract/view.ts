/** Marks that stand for another in look-ups; every pair has the same length, so that offsets stay true. */
const SAME_MARKS: Readonly<Record<string, string>> = {
  '「': '“', '『': '“', '」': '”', '』': '”', '(': '（', ')': '）', '％': '%', '\u00A0': ' ', '\u3000': ' ', ';': '；', '﹏': ' ', '＂': '"', '•': '·', '・': '·', '‧': '·',
}

const isFullWidth = (code: number): boolean => (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a) || code === 0xff0b || code === 0xff0e
const HAN_SIDE = /[\p{Script=Han}”）]/u

/** Straight quotes open and close by turns within a line; commas and colons beside Han are Chinese ones. */
function foldMark(character: string, at: { readonly text: string; readonly index: number; readonly isOpen: boolean }): string {
  if (character === '"') return at.isOpen ? '”' : '“'
  const before = at.text[at.index - 1] ?? ''
  if (character === ',' && HAN_SIDE.test(before)) return '，'
  if (character === ':' && HAN_SIDE.test(before)) return '：'
  return SAME_MARKS[character] ?? character
}

/**
 * A view of the text for look-ups: full-width letters and digits made narrow, quotes and brackets of one kind.
 * Same length as the text, so that an offset means the same in both.
 */
export function toView(text: string): string {
  let view = '', isOpen = false
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index), code = text.charCodeAt(index)
    if (character === '\n') isOpen = false
    if (isFullWidth(code)) view += String.fromCharCode(code - 0xfee0)
    else if (code < 0x80 || code > 0x9fff || code < 0x3100) view += foldMark(character, { text, index, isOpen })
    else view += character
    if (character === '"') isOpen = !isOpen
  }
  return view
}
