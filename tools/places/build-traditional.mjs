/** Writes seeds/gazetteer/traditional.tsv: the one-to-one part of OpenCC's table, within the characters that newspapers print. */
import { fileURLToPath } from 'node:url'
import { dirname, join } from 'node:path'
import { writeFileSync } from 'node:fs'
import table from 'opencc-js/dict/TSCharacters'

const target = join(dirname(fileURLToPath(import.meta.url)), '../../seeds/gazetteer/traditional.tsv')
const HEADER = '# traditional or variant character\tsimplified character'

/** The Han characters of a two-byte encoding, by decoding every code of the given lead and trail bytes. */
function charactersOf(lead, trail) {
  const decoder = new TextDecoder('gbk')
  const characters = new Set()
  for (let high = lead[0]; high <= lead[1]; high++) {
    for (let low = trail[0]; low <= trail[1]; low++) characters.add(decoder.decode(new Uint8Array([high, low])))
  }
  return characters
}

/** Characters of simplified text (GB 2312): one of them is never rewritten, since it may stand for itself (乾坤, 名著). */
const simplified = charactersOf([0xb0, 0xf7], [0xa1, 0xfe])
/** Characters that a Chinese page can hold (GBK). */
const printable = charactersOf([0x81, 0xfe], [0x40, 0xfe])

/** In GB 2312 too, but never as themselves in simplified running text. */
const ALWAYS_REWRITTEN = new Set(['後', '於'])
/** Still written in given names. */
const NEVER_REWRITTEN = new Set(['昇', '陞'])

const isSafe = ([from, ...to]) => to.length === 1 && from.length === 1 && printable.has(from) && !NEVER_REWRITTEN.has(from) &&
  (!simplified.has(from) || ALWAYS_REWRITTEN.has(from)) && simplified.has(to[0])

const pairs = table.split('|').map(entry => entry.split(' ')).filter(isSafe).sort(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(target, `${[HEADER, ...pairs.map(pair => pair.join('\t'))].join('\n')}\n`)
console.log(`${pairs.length} pairs`)
