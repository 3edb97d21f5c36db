// Extraction against bare `nodejieba.tag` on the very pieces that extraction passes to it, in CPU-seconds: on a shared machine
// wall-clock time says little. Rounds alternate, and the median of their ratios is told.
import { createRequire } from 'node:module'
import { buildGraphOfFile } from '../dist/pipeline/build-graph.js'
import { createExtractor } from '../dist/pipeline/extractor.js'
import { JiebaTokenizer } from '../dist/text/jieba-tokenizer.js'
import { readGazetteer } from '../dist/wiring.js'
import { cpuSeconds, median } from './measure.mjs'
import { makePage, PAGE_COUNT } from './pages.mjs'

const ROUNDS = 7
const nodejieba = createRequire(import.meta.url)('nodejieba')

const pieces = []
const tokenizer = new JiebaTokenizer()
const recording = { tokenize: text => { pieces.push(text); return tokenizer.tokenize(text) } }
const gazetteer = readGazetteer({ gazetteer: [], names: true })
const pages = Array.from({ length: PAGE_COUNT * 2 }, (_, index) => makePage(index))
const extractAll = extractor => pages.reduce((count, page) => count + buildGraphOfFile(page, extractor).articles.length, 0)


const articles = extractAll(createExtractor({ tokenizer: recording, gazetteer }))
const characters = pages.reduce((sum, { bytes }) => sum + bytes.toString('utf8').length, 0)
const extractor = createExtractor({ tokenizer, gazetteer })
const rounds = Array.from({ length: ROUNDS }, () => {
  const tag = cpuSeconds(() => pieces.forEach(piece => nodejieba.tag(piece)))
  const extract = cpuSeconds(() => extractAll(extractor))
  return { tag, extract, ratio: tag / extract }
})

const report = {
  pages: pages.length, articles, characters, pieces: pieces.length,
  pieceCharacters: pieces.reduce((sum, piece) => sum + piece.length, 0),
  tagCpuSeconds: median(rounds.map(({ tag }) => tag)),
  extractCpuSeconds: median(rounds.map(({ extract }) => extract)),
  ratio: median(rounds.map(({ ratio }) => ratio)),
}
console.log(`speed   ${report.pages} pages, ${report.articles} articles, ${report.characters} characters; ${report.pieces} pieces of ${report.pieceCharacters} characters to the tokenizer`)
console.log(`speed   bare tag ${report.tagCpuSeconds.toFixed(3)} CPU-s, whole extraction ${report.extractCpuSeconds.toFixed(3)} CPU-s (${Math.round(report.characters / report.extractCpuSeconds)} characters a CPU-s)`)
console.log(`speed   ratio ${report.ratio.toFixed(3)} (aim 0.6; median of ${ROUNDS} rounds)`)
