// What extraction costs: against the bare tokenizer, by length, by number of files, by number of threads. CPU-seconds throughout,
// for on a shared machine wall-clock time says little; wall-clock time only where threads run side by side, in alternating rounds.
// Usage: node bench/extraction.mjs [--large] [--tag] [--lengths] [--memory] [--threads]
// (--large: lengths up to 100 MB instead of 10 MB; the others: only those parts)
import { createRequire } from 'node:module'
import { buildGraphOfFile } from '../dist/pipeline/build-graph.js'
import { createExtractor } from '../dist/pipeline/extractor.js'
import { JiebaTokenizer } from '../dist/text/jieba-tokenizer.js'
import { openLanes, readGazetteer } from '../dist/wiring.js'
import { cpuSeconds, median } from './measure.mjs'
import { makePage, PAGE_COUNT } from './pages.mjs'

const nodejieba = createRequire(import.meta.url)('nodejieba')
const extractor = createExtractor({ tokenizer: new JiebaTokenizer(), gazetteer: readGazetteer({ gazetteer: [], names: true }) })

const toTable = (head, rows) => [head, head.map(() => '---:'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')
const pagesFrom = (start, count) => Array.from({ length: count }, (_, index) => makePage(start + index))
const textsOf = pages => pages.map(({ bytes }) => bytes.toString('utf8'))
const charactersOf = pages => textsOf(pages).reduce((sum, { length }) => sum + length, 0)
const extractAll = pages => { for (const page of pages) buildGraphOfFile(page, extractor) }

/** Whole extraction, page text to facts, against `nodejieba.tag` on the same texts: rounds alternate, each with pages of its own. */
function compareWithTag() {
  const ROUNDS = 15, PAGES = PAGE_COUNT * 3
  for (let round = 0; round < 12; round++) extractAll(pagesFrom(round * PAGES, PAGES))
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const pages = pagesFrom((round + 12) * PAGES, PAGES), texts = textsOf(pages), characters = charactersOf(pages)
    const tag = cpuSeconds(() => { for (const text of texts) nodejieba.tag(text) })
    const extract = cpuSeconds(() => extractAll(pages))
    return { tag: characters / tag, extract: characters / extract, ratio: tag / extract }
  })
  const show = key => Math.round(median(rounds.map(round => round[key])))
  console.log('\nAgainst the bare tokenizer, in one process after warm-up (median of %d rounds)\n', ROUNDS)
  console.log(toTable(['', 'characters a CPU-second'], [['`nodejieba.tag`', show('tag')], ['extraction', show('extract')], ['ratio', median(rounds.map(({ ratio }) => ratio)).toFixed(3)]]))
}

/** A file of about so many bytes: pages one below the other. */
function makeFile(bytes, start) {
  const parts = []
  for (let length = 0, index = start; length < bytes; index++) {
    const page = Buffer.concat([makePage(index).bytes, Buffer.from('\n')])
    parts.push(page)
    length += page.length
  }
  // No half of a character at the end.
  return Buffer.from(Buffer.concat(parts).subarray(0, bytes).toString('utf8').replace(/\uFFFD+$/u, ''))
}

const MAX_FILE = 10_000_000

/** One file a length; beyond 10 MB, which is thousands of pages, several of them. */
function measureLengths(lengths) {
  const rows = lengths.map(length => {
    const count = Math.max(1, length / MAX_FILE), repeats = Math.max(1, Math.min(200, 400_000 / length))
    let characters = 0, articles = 0, seconds = 0
    for (let index = 0; index < count * repeats; index++) {
      const bytes = makeFile(Math.min(length, MAX_FILE), index * 37)
      seconds += cpuSeconds(() => { articles += buildGraphOfFile({ file: 'page.txt', bytes }, extractor).articles.length })
      characters += bytes.toString('utf8').length
    }
    return [length.toLocaleString('en'), Math.round(articles / repeats), (seconds / repeats).toFixed(4), Math.round(characters / seconds)]
  })
  console.log('\nBy length of the file\n')
  console.log(toTable(['bytes', 'articles', 'CPU-seconds', 'characters a CPU-second'], rows))
}

/** Resident memory while more and more files are read in one process. */
function measureMemory() {
  const rows = []
  for (let files = 0; files <= 3200; files++) {
    if ([100, 400, 800, 1600, 3200].includes(files)) rows.push([files, Math.round(process.memoryUsage().rss / 2 ** 20)])
    buildGraphOfFile(makePage(files), extractor)
  }
  console.log('\nResident memory after so many files of one run\n')
  console.log(toTable(['files', 'MB'], rows))
}

/** Wall-clock and CPU-seconds for the pages to come back as lines of facts, all of the lanes' room in use. */
async function runLanes(lanes, pages) {
  const start = performance.now(), before = process.cpuUsage(), underWay = new Set()
  for (const page of pages) {
    if (underWay.size >= lanes.room) await Promise.race(underWay)
    const job = lanes.extract(page).then(() => underWay.delete(job))
    underWay.add(job)
  }
  await Promise.all(underWay)
  const { user, system } = process.cpuUsage(before)
  return { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }
}

/** Two threads against one: both pools are warm, rounds alternate, and the pages are the same. */
async function compareThreads() {
  const ROUNDS = 9, PAGES = PAGE_COUNT * 4, config = { gazetteer: [], names: true }
  const pools = [1, 2].map(workers => openLanes({ ...config, workers }, 'lines'))
  for (const lanes of pools) for (let round = 0; round < 8; round++) await runLanes(lanes, pagesFrom(round * PAGES, PAGES))
  const rounds = []
  for (let round = 0; round < ROUNDS; round++) {
    const pages = pagesFrom((8 + round) * PAGES, PAGES), [one, two] = [await runLanes(pools[0], pages), await runLanes(pools[1], pages)]
    rounds.push({ one, two, gain: one.wall / two.wall, cores: two.cpu / two.wall })
  }
  await Promise.all(pools.map(lanes => lanes.close()))
  const show = read => median(rounds.map(read)).toFixed(2)
  console.log('\nThreads: seconds for %d pages (median of %d rounds; the gain is of wall-clock time, and means little where other work takes the cores: see how many were had)\n', PAGES, ROUNDS)
  console.log(toTable(['', 'wall-clock', 'CPU'], [['`--workers 1`', show(({ one }) => one.wall), show(({ one }) => one.cpu)], ['`--workers 2`', show(({ two }) => two.wall), show(({ two }) => two.cpu)]]))
  console.log('\ngain %s, with %s cores had by the two threads', show(({ gain }) => gain), show(({ cores }) => cores))
}

const asked = ['--tag', '--lengths', '--memory', '--threads'].filter(part => process.argv.includes(part))
const isAsked = part => asked.length === 0 || asked.includes(part)
if (isAsked('--tag')) compareWithTag()
if (isAsked('--lengths')) measureLengths([1e3, 1e4, 1e5, 1e6, 1e7, ...process.argv.includes('--large') ? [1e8] : []])
if (isAsked('--memory')) measureMemory()
if (isAsked('--threads')) await compareThreads()
