import type { SourceDocument } from '../model/article.js'
import { WenmaiError } from '../model/errors.js'
import { sha256, toSourceId } from '../model/ids.js'
import { decodeBytes } from './decode-bytes.js'
import { toReadableText } from './html-text.js'

/** A file as its bytes, with the path that it was given by. */
export interface SourceFile {
  readonly file: string
  readonly bytes: Uint8Array
}

/** UTF-16 code units: no line of a newspaper comes near it. */
const MAX_LINE = 1_000_000
/** UTF-16 code units of HTML: a parsed tree takes many times its text. */
const MAX_HTML = 5_000_000

const HTML_FILE = /\.x?html?$/iu
const HTML_START = /^\s{0,200}(?:<!--|<\?xml|<!doctype\s{1,9}html|<html|<head|<body)/iu

const isHtml = (file: string, text: string): boolean => HTML_FILE.test(file) || HTML_START.test(text.slice(0, 400))

function rejectLongLine(file: string, text: string): void {
  for (let start = 0, line = 1; start < text.length; line++) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (end - start > MAX_LINE) throw new WenmaiError('BAD_INPUT', `${file}:${line}: the line has ${end - start} characters, more than ${MAX_LINE}; break the text into paragraphs`)
    start = end + 1
  }
}

/** Elements within elements: a page of any site has far fewer; the libraries take more than linear time for them. */
const MAX_DEPTH = 1000
const TAG = /<(\/?)([a-z][a-z\d]*)[^<>]{0,2000}>/giu
const UNNESTED = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|option)$/iu

function isTooDeep(html: string): boolean {
  let depth = 0
  for (const [, closes, name] of html.matchAll(TAG)) {
    if (!UNNESTED.test(name ?? '')) depth = Math.max(0, depth + (closes === '/' ? -1 : 1))
    if (depth > MAX_DEPTH) return true
  }
  return false
}

function readHtml(file: string, html: string): string {
  if (isTooDeep(html)) throw new WenmaiError('BAD_INPUT', `${file}: the HTML nests its elements more than ${MAX_DEPTH} deep; save the article's text as .txt`)
  if (html.length > MAX_HTML) throw new WenmaiError('BAD_INPUT', `${file}: the HTML has ${html.length} characters, more than ${MAX_HTML}; save the article's text as .txt`)
  try {
    return toReadableText(html)
  } catch (cause) {
    throw new WenmaiError('BAD_INPUT', `${file}: the HTML cannot be read; save the article's text as .txt`, { cause })
  }
}

/**
 * A file's text with its ids: encoding found by itself, HTML reduced to its readable text, all else as decoded.
 * Throws `BAD_INPUT` with one line that says what to do for what cannot be used. Linear in the size of the file.
 */
export function toSourceDocument({ file, bytes }: SourceFile): SourceDocument {
  const decoded = decodeBytes(file, bytes)
  const text = isHtml(file, decoded.text) ? readHtml(file, decoded.text) : decoded.text
  if (text.trim() === '') throw new WenmaiError('BAD_INPUT', `${file}: the page has no readable text; save the article's text as .txt`)
  rejectLongLine(file, text)
  const hash = sha256(text)
  return { id: toSourceId(hash), file, encoding: decoded.encoding, sha256: hash, text }
}
