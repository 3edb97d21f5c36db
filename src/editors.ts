import { toVariable } from './config.js'
import { WenmaiError } from './model/errors.js'

/** Shorter keys can be guessed. */
const LEAST_KEY = 16

function readEditor(text: string): readonly [name: string, key: string] {
  const at = text.indexOf(':'), name = text.slice(0, at).trim(), key = text.slice(at + 1).trim()
  // The text itself is not shown: it may be a key.
  if (at < 1 || name === '' || key.length < LEAST_KEY || /\s/u.test(key)) throw new WenmaiError('BAD_CONFIG', `${toVariable('editors')} has an item that is not NAME:KEY with a key of ${LEAST_KEY} characters or more; write 编辑:3f0c…, separated by commas`)
  return [name, key]
}

/** Keys by the names of those who have them, of a setting as NAME:KEY, separated by commas. @throws WenmaiError `BAD_CONFIG` */
export function readEditors(editors = ''): ReadonlyMap<string, string> {
  const all = editors.split(',').map(item => item.trim()).filter(item => item !== '').map(readEditor)
  const names = new Set(all.map(([name]) => name)), keys = new Set(all.map(([, key]) => key))
  if (names.size < all.length || keys.size < all.length) throw new WenmaiError('BAD_CONFIG', `${toVariable('editors')} names somebody twice or gives two the same key; give each a key of their own`)
  return new Map(all)
}
