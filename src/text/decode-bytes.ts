import { WenmaiError } from '../model/errors.js'

/** Bytes made text, with the encoding they were in (`utf-8`, `utf-16le`, `utf-16be`, `gb18030`, or what an HTML page declares). */
export interface DecodedText {
  readonly text: string
  readonly encoding: string
}

const SAMPLE_BYTES = 65_536
const BOMS: readonly (readonly [encoding: string, bom: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]], ['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]],
]
const BINARY_MAGIC: readonly (readonly [kind: string, magic: string])[] = [
  ['a PDF', '%PDF-'], ['a Zip or Office file', 'PK\u0003\u0004'], ['a PNG image', '\u0089PNG'], ['a GIF image', 'GIF8'], ['a JPEG image', '\u00ff\u00d8\u00ff'],
  ['a gzip file', '\u001f\u008b'], ['an old Office file', '\u00d0\u00cf\u0011\u00e0'], ['a RAR file', 'Rar!\u001a'], ['a program', '\u007fELF'],
]

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, i) => bytes[i] === byte)

const badInput = (file: string, reason: string, cause?: unknown): WenmaiError =>
  new WenmaiError('BAD_INPUT', `${file}: ${reason}`, cause === undefined ? undefined : { cause })

/** A strict decoder's text, or nothing where the bytes are not in that encoding. */
function findDecoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-16 without a BOM shows in its NULs: those of ASCII and line ends are nearly all on one side. */
function findUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 === 1) return undefined
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const nuls = [0, 0]
  sample.forEach((byte, i) => { if (byte === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1 })
  const [even = 0, odd = 0] = nuls
  // ASCII with a few stray NULs is no UTF-16, which has a NUL in each ASCII character.
  if (even + odd === 0 || (sample.every(byte => byte < 0x80) && (even + odd) * 3 < sample.length)) return undefined
  if (odd > even * 3) return 'utf-16le'
  return even > odd * 3 ? 'utf-16be' : undefined
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** Of the sample's characters beyond ASCII: how many are Han or Chinese marks, how many could not be decoded. */
function countSample(text: string): { wide: number; chinese: number; lost: number } {
  let wide = 0, chinese = 0, lost = 0
  const end = Math.min(text.length, SAMPLE_BYTES)
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) continue
    wide++
    if (code === 0xfffd) lost++
    else if (isHan(code) || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xffef) || (code >= 0x2010 && code <= 0x2030)) chinese++
  }
  return { wide, chinese, lost }
}

/** UTF-8 with a few bad bytes must not be taken for GB18030, which almost any bytes satisfy. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const { chinese, lost } = countSample(new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE_BYTES)))
  return chinese > 0 && chinese >= lost
}

function hasUtf8Surrogate(bytes: Uint8Array): boolean {
  for (let i = 0; i + 1 < bytes.length; i++) if (bytes[i] === 0xed && (bytes[i + 1] ?? 0) >= 0xa0) return true
  return false
}

function rejectBrokenUtf8(file: string, bytes: Uint8Array): never {
  if (hasUtf8Surrogate(bytes)) throw badInput(file, 'holds a lone surrogate, half of a character; save the text again as UTF-8')
  throw badInput(file, 'holds bytes that are not valid UTF-8; save the text again as UTF-8')
}

function rejectBinary(file: string, bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const kind = BINARY_MAGIC.find(([, magic]) => head.startsWith(magic))
  if (kind) throw badInput(file, `is ${kind[0]}, not text; save its text as .txt, .md or .html and try again`)
}

function decodeWithBom(file: string, bytes: Uint8Array, encoding: string): DecodedText {
  const text = findDecoded(bytes, encoding)
  if (text !== undefined) return { text, encoding }
  if (encoding === 'utf-8') return rejectBrokenUtf8(file, bytes)
  throw badInput(file, `is not valid ${encoding.toUpperCase()} (a lone surrogate or a missing byte); save the text again as UTF-8`)
}

const DECLARED_CHARSET = /charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w-]{2,20})/iu

/** The decoder's name for the charset that an HTML page declares in its head, if Node knows it. */
function findDeclaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const label = DECLARED_CHARSET.exec(head)?.[1]
  if (label === undefined || !/<\s{0,4}(?:meta|\?xml)/iu.test(head)) return undefined
  try {
    const encoding = new TextDecoder(label).encoding
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return undefined
  }
}

function decodeOld(file: string, bytes: Uint8Array): DecodedText {
  const declared = findDeclaredEncoding(bytes)
  for (const encoding of new Set([declared ?? 'gb18030', 'gb18030'])) {
    const text = encoding === 'utf-8' ? undefined : findDecoded(bytes, encoding)
    if (text === undefined) continue
    const { wide, chinese } = countSample(text)
    if (chinese * 2 >= wide) return { text, encoding }
  }
  throw badInput(file, 'is in no encoding that Chinese text uses (UTF-8, UTF-16, GB18030); save it as UTF-8 and try again')
}

function decodeUnmarked(file: string, bytes: Uint8Array): DecodedText {
  const text = findDecoded(bytes, 'utf-8')
  const isUtf8 = text !== undefined && countSample(text).chinese > 0
  const wide = isUtf8 ? undefined : findUtf16(bytes)
  const wideText = wide === undefined ? undefined : findDecoded(bytes, wide)
  if (wide !== undefined && wideText !== undefined) return { text: wideText, encoding: wide }
  if (text !== undefined) return { text, encoding: 'utf-8' }
  if (isBrokenUtf8(bytes)) return rejectBrokenUtf8(file, bytes)
  return decodeOld(file, bytes)
}

// Tab, line feed, vertical tab, form feed, carriage return and the old end-of-file mark stand in texts; other controls do not.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0001-\u0008\u000e-\u0019\u001b-\u001f]/u

function rejectUnusable(file: string, text: string): void {
  if (text.trim() === '') throw badInput(file, 'is empty; give a file with the text of a page or report')
  const nul = text.indexOf('\u0000')
  if (nul >= 0) throw badInput(file, `holds a NUL character at offset ${nul}; remove it, or save the text again as UTF-8`)
  if (CONTROL.test(text)) throw badInput(file, 'is binary, not text; save its text as .txt, .md or .html and try again')
  if (/\p{Surrogate}/u.test(text)) throw badInput(file, 'holds a lone surrogate, half of a character; save the text again as UTF-8')
}

/**
 * Text of a file's bytes, its encoding found by itself: BOM, NUL pattern, UTF-8, an HTML page's `charset`, GB18030 – in that order.
 * The BOM is dropped, line ends are kept. Throws `BAD_INPUT` for what is empty, binary or not decodable. Linear in the bytes.
 */
export function decodeBytes(file: string, bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) throw badInput(file, 'is empty; give a file with the text of a page or report')
  rejectBinary(file, bytes)
  const bom = BOMS.find(([, head]) => startsWith(bytes, head))
  const decoded = bom ? decodeWithBom(file, bytes, bom[0]) : decodeUnmarked(file, bytes)
  rejectUnusable(file, decoded.text)
  return decoded
}
