import { expect, it } from 'vitest'
import { changeSpans, decodeSpans, encodeSpans, filesAt } from '../../src/store/file-spans.js'
import type { SourceFile, StoredPrinting } from '../../src/store/printings.js'
import { makeBatch } from '../helpers/batches.js'

const toFiles = (names: string): readonly SourceFile[] => names.split(' ').filter((name) => name !== '').map((name) => ({ file: name.toLowerCase(), encoding: name === name.toLowerCase() ? 'utf-8' : 'gbk' }))
const [facts] = makeBatch('a', [{ title: '一' }]).articles

/** A printing whose files were these, one change after another from 3 on; capitals are of another encoding. */
function live(states: readonly string[]): StoredPrinting {
  const [first = '', ...others] = states
  if (facts === undefined) throw new Error('facts')
  const start: StoredPrinting = { id: 'p', article: facts.article, files: toFiles(first), digest: '', since: 3, spans: [] }
  return others.reduce((printing, names, index) => ({ ...printing, files: toFiles(names), spans: decodeSpans(encodeSpans(changeSpans(printing, toFiles(names), index + 4))) }), start)
}

it.each([[['a']], [['a', 'a b', 'b', 'a b c', 'c']], [['a b', 'a B', 'a b', 'B']], [['a b c', 'b', 'b c a']]])('tell which files carried a printing after each change: %j', (states) => {
  const printing = live(states)
  expect(states.map((_, index) => filesAt(printing, index + 3).toSorted((x, y) => (x.file < y.file ? -1 : 1)))).toEqual(states.map((names) => toFiles(names).toSorted((x, y) => (x.file < y.file ? -1 : 1))))
  expect(filesAt(printing, 2)).toEqual([])
  expect(filesAt(printing, 99)).toEqual(expect.arrayContaining([...printing.files]))
})
