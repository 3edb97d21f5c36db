import { WenmaiError } from '../model/errors.js'
import { findArticles } from '../pipeline/build-graph.js'
import { formatExplanation, plain, type Paint, type Style } from '../pipeline/explain/format-explanation.js'
import { readInput } from '../pipeline/read-input.js'
import { toSourceDocument } from '../text/read-source.js'
import { openExplainer } from '../wiring.js'
import type { RunCommand } from './command.js'

/** SGR parameters: bold, cyan, green, bold green, red, grey. */
const CODES: Readonly<Record<Style, string>> = { title: '1', label: '36', name: '32', fact: '1;32', veto: '31', faint: '90' }

/** Colours a text for a terminal. */
export const colour: Paint = (style, text) => `\u001B[${CODES[style]}m${text}\u001B[0m`

/** `wenmai explain`: how one page is read, and why. */
export const explain: RunCommand = async ({ config, paths, terminal, signal }) => {
  const [file, ...others] = paths
  if (file === undefined || others.length > 0) throw new WenmaiError('BAD_INPUT', 'explain needs one page; name a file, or - for the standard input')
  const source = toSourceDocument(await readInput(file)), articles = findArticles(source)
  if (articles.length === 0) throw new WenmaiError('BAD_INPUT', `${file}: no article found in it; give a page with news reports`)
  const explainer = openExplainer(config)
  const explanations = []
  for (const article of articles) {
    signal.throwIfAborted()
    const explanation = explainer.explain(source, article)
    if (config.json) explanations.push(explanation)
    else await terminal.write(`${formatExplanation(explanation, terminal.hasColour ? colour : plain)}\n\n`)
  }
  if (config.json) await terminal.write(`${JSON.stringify({ file, source: source.id, articles: explanations })}\n`)
  return 0
}
