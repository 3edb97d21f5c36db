import type { Block } from '../line/blocks.js'
import { PairIndex } from './pair-index.js'

const CLOSING_MARK = /^[，。、；：！？）》”’」』】,.;:!?)%％]/u
const CLINGING = /^(?:(?![是对好哎唉嗯])\p{Script=Han}，|的(?!确)|了(?!解)|着(?!力|眼|手|重)|们|得(?!益|知|到)|等(?!待|级)|及(?!时|格)|以及|与(?!会|此|时)|和(?!谐|平|美|睦|气|风|煦)|或(?!许)|并(?!购|非)|而(?!今)|之(?!前|后|所以)|者|化|性|率|区的|万元|亿元|个百分点)/u
const FRESH = /^(?:近日|日前|昨日|今日|今年|去年|目前|当前|当天|当日|据了解|据悉|据介绍|记者|下一步|接下来|截至|随着|为了|为进|此外|同时|与此同时|如今|近年来|走进|在|从|自|“|《|「|\d{1,4}年|\d{1,2}月|[▲△图])/u
const NUMBER = /^[\d.]+(?:%|％|万|亿|多|余|个|家|项|名|人|元|吨|台|套|公里|亩|平方米)/u
const PAIRS: readonly (readonly [open: string, close: string])[] = [['“', '”'], ['《', '》'], ['（', '）'], ['「', '」']]

const balance = (text: string, [open, close]: readonly [string, string]): number => {
  let depth = 0
  for (const char of text) if (char === open) depth++; else if (char === close && --depth < 0) return -1
  return depth
}

/** True where a quote or bracket is closed that the text never opened: its beginning stands elsewhere. */
const lacksOpening = (text: string): boolean => PAIRS.some(pair => balance(text, pair) < 0)

/** How surely the block begins within a sentence, in [0, 1]. `indents` says that the page indents its paragraphs. */
export function midStart(block: Block, indents: boolean): number {
  const { text } = block
  if (block.kind !== 'body' || block.dateline || block.jumpsIn) return 0
  if (CLOSING_MARK.test(text) || /^\p{Script=Han}{1,3}。/u.test(text) || lacksOpening(text)) return 1
  if (CLINGING.test(text)) return 0.8
  if (indents && !block.indented) return 0.8
  if (FRESH.test(text)) return 0
  if (NUMBER.test(text)) return 0.6
  return indents ? 0 : 0.15
}

/** True where most paragraphs of the page are indented, so that one that is not goes on from another. */
export function hasIndents(blocks: readonly Block[]): boolean {
  const bodies = blocks.filter(block => block.kind === 'body')
  const indented = bodies.filter(block => block.indented).length
  return bodies.length >= 4 && indented * 3 >= bodies.length * 2
}

/** Which letters the page prints in a row, two and three at a time: what may stand across a cut. */
export class Runs {
  readonly #blocks: readonly Block[]
  /** Made when it is first asked for: most pages have nothing cut. */
  #index: PairIndex | undefined

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks.filter(({ kind }) => kind !== 'furniture' && kind !== 'advert')
  }

  /** True where the page prints those two or three code units in a row. */
  has(run: string): boolean {
    this.#index ??= this.#read()
    return (run.length === 2 || run.length === 3) && this.#index.find(pairAt(run, 0), run.length === 3 ? run.charCodeAt(2) + 1 : 0) >= 0
  }

  #read(): PairIndex {
    const index = new PairIndex(this.#blocks.reduce((length, { text }) => length + text.length, 0))
    for (const { text } of this.#blocks) for (let i = 0; i + 2 <= text.length; i++) {
      index.add(pairAt(text, i), 0)
      if (i + 3 <= text.length) index.add(pairAt(text, i), text.charCodeAt(i + 2) + 1)
    }
    return index
  }
}

const pairAt = (text: string, at: number): number => text.charCodeAt(at) << 16 | text.charCodeAt(at + 1)

/** How well `next` goes on where `last` breaks off, by what the page prints elsewhere, in [0, 1]. */
export function joinScore(last: string, next: string, runs: Runs): number {
  const closes = PAIRS.some(pair => balance(last, pair) > 0 && balance(next, pair) < 0)
  if (closes || runs.has(last.slice(-2) + next.slice(0, 1)) || runs.has(last.slice(-1) + next.slice(0, 2))) return 1
  return runs.has(last.slice(-1) + next.slice(0, 1)) ? 0.5 : 0
}
