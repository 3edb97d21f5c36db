// Pages to measure on: the reports that the tests know, and the seed page, over and over with other names in them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const toPath = path => fileURLToPath(new URL(path, import.meta.url))
const readTexts = folder => readdirSync(folder).filter(name => name.endsWith('.txt')).sort().map(name => readFileSync(join(folder, name), 'utf8'))

const texts = [toPath('../seeds/articles'), toPath('../tests/extract/fixtures')].flatMap(readTexts)
const CITIES = ['烟台', '威海', '潍坊', '青岛', '济南', '淄博', '东营', '日照', '临沂', '德州']

/** The `index`-th page: no two are alike, so nothing that was seen before helps. */
export function makePage(index) {
  const text = texts[index % texts.length]
  const city = CITIES[Math.floor(index / texts.length) % CITIES.length]
  return { file: `page-${index}.txt`, bytes: Buffer.from(`${text.replaceAll('烟台', city)}\n第${index}号。\n`) }
}

/** How many pages differ in more than a number. */
export const PAGE_COUNT = texts.length
