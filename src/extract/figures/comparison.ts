import type { Clause } from '../document.js'

/** A word of change behind what is compared with: 较上届|增加, 比去年|多. */
const CHANGES = '(?=(?:又|再|还|均|都|分别|净|略|大幅|整整|平均|同期|水平)*(?:增|提|下|降|减|上|多|少|高|低|翻|快|慢|缩|压|节|省|好|长|短|延|扩|新))'
const COMPARED = new RegExp(`(?:同比|环比|[较比](?:去年|上年|上一?届|上月|上季度|年初|去年底|上年末|往年|常年|前一天|平日|同期|[^，、；]{1,10}?)(?:同期)?${CHANGES}|与[^，、；]{1,10}?相比)`, 'gu')

/** What the figure is compared with, as printed: 同比, 较上届, 比去年同期. */
export function comparisonOf({ line, from }: Clause, index: number): string | undefined {
  const before = line.atoms.slice(from, index).map(({ text }) => text).join('')
  return Array.from(before.matchAll(COMPARED)).at(-1)?.[0]
}
