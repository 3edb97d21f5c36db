import type { SourceDocument } from '../../model/article.js'
import { WenmaiError } from '../../model/errors.js'
import type { GraphBatch } from '../../model/graph-batch.js'
import { validateBatch } from '../../model/validate-batch.js'
import { assembleBatch } from './assemble-batch.js'
import type { FactLine, FactNote, NumberedFact, TextLine } from './fact-line.js'
import { parseFactLine } from './parse-fact-line.js'
import { SourceShelf } from './source-shelf.js'

/** What reading facts needs to know beside the lines. */
export interface ReadFactsOptions {
  /** Names the lines in errors. */
  readonly file: string
  /** A source that the graph already holds, for articles whose source line stands in no line before them. */
  readonly findSource?: (id: string) => Promise<SourceDocument | undefined>
  /** The whole was read before, or whoever takes the batches checks them: nothing but their lines is checked here. */
  readonly isChecked?: boolean
  /** Hears of what was said of facts; it belongs to no batch. */
  readonly onNote?: (note: FactNote) => void
}

const ADVICE = 'mend the line, or write the facts again with `wenmai extract`'

const toReason = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause)).replace(/\. Nothing of the batch was stored.*$/su, '')

const badFacts = (place: string, cause: unknown): WenmaiError =>
  new WenmaiError('BAD_FACTS', `${place}: ${toReason(cause)}; nothing of this batch is stored: ${ADVICE}`, { cause })

function parseLine({ number, text }: TextLine, file: string): FactLine | undefined {
  try {
    return parseFactLine(number === 1 ? text.replace(/^\uFEFF/u, '') : text)
  } catch (cause) {
    throw badFacts(`${file}:${number}`, cause)
  }
}

/** Articles first, then entities: so every prefix of the lines is a batch, and only a bad line makes one bad. */
const rankOf = ({ kind }: NumberedFact): number => (kind === 'article' ? 0 : kind === 'entity' ? 1 : 2)

function toValidBatch(source: SourceDocument, lines: readonly NumberedFact[]): GraphBatch {
  const batch = assembleBatch(source, lines)
  validateBatch(batch)
  return batch
}

function isValid(source: SourceDocument, lines: readonly NumberedFact[]): boolean {
  try {
    toValidBatch(source, lines)
    return true
  } catch {
    return false
  }
}

/** The line that makes the batch bad: the last of the shortest prefix that is. */
function findBadLine(source: SourceDocument, lines: readonly NumberedFact[]): number | undefined {
  const ranked = [...lines].sort((a, b) => rankOf(a) - rankOf(b))
  let good = 0, bad = ranked.length
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1
    if (isValid(source, ranked.slice(0, middle))) good = middle
    else bad = middle
  }
  return ranked[bad - 1]?.line
}

/** The lines since the latest source or change of source. */
class PendingBatch {
  readonly source: SourceDocument
  readonly #lines: NumberedFact[] = []
  readonly #sourceLine: number

  constructor(source: SourceDocument, line: number) {
    this.source = source
    this.#sourceLine = line
  }

  add(line: NumberedFact): void {
    this.#lines.push(line)
  }

  toBatch({ file, isChecked }: ReadFactsOptions): GraphBatch {
    try {
      if (isChecked) return assembleBatch(this.source, this.#lines)
      return toValidBatch(this.source, this.#lines)
    } catch (cause) {
      const line = isValid(this.source, []) ? findBadLine(this.source, this.#lines) : this.#sourceLine
      throw badFacts(`${file}:${line ?? this.#sourceLine}`, cause)
    }
  }
}

class FactsReader {
  readonly #shelf = new SourceShelf()
  readonly #options: ReadFactsOptions
  #pending: PendingBatch | undefined

  constructor(options: ReadFactsOptions) {
    this.#options = options
  }

  /** Takes one line; gives the batch that it ends, if it does. At once but where the graph must be asked: lines are many. */
  take(line: TextLine): Promise<GraphBatch | undefined> | GraphBatch | undefined {
    const fact = line.text.trim() === '' ? undefined : parseLine(line, this.#options.file)
    if (!fact) return undefined
    if (fact.kind === 'source') return this.#takeSource(fact.fact)
    if (fact.kind === 'judgement' || fact.kind === 'annotation') {
      this.#options.onNote?.(fact)
      return undefined
    }
    const numbered = { ...fact, line: line.number }
    return fact.kind === 'article' ? this.#turnTo(fact.fact.source, numbered) : this.#add(numbered)
  }

  end(): GraphBatch[] {
    const last = this.#flush()
    return [...last ? [last] : [], ...this.#shelf.takeWaiting().map(source => ({ source, articles: [] }))]
  }

  #takeSource(source: SourceDocument): GraphBatch | undefined {
    const ended = this.#flush()
    this.#shelf.add(source)
    return ended
  }

  #add(fact: NumberedFact): undefined {
    if (!this.#pending) throw badFacts(`${this.#options.file}:${fact.line}`, new TypeError(`the ${fact.kind} stands before any article`))
    this.#pending.add(fact)
    return undefined
  }

  /** Makes the source with this id the one that articles stand in, beginning with the one of `line`. */
  #turnTo(id: string, line: NumberedFact): Promise<GraphBatch | undefined> | GraphBatch | undefined {
    if (this.#pending?.source.id === id) return this.#add(line)
    const source = this.#shelf.find(id)
    return source ? this.#begin(source, line) : this.#turnToKnown(id, line)
  }

  async #turnToKnown(id: string, line: NumberedFact): Promise<GraphBatch | undefined> {
    const source = await this.#options.findSource?.(id)
    if (!source) throw badFacts(`${this.#options.file}:${line.line}`, new TypeError(`source ${id} has no line before it, and the graph does not know it`))
    return this.#begin(source, line)
  }

  #begin(source: SourceDocument, line: NumberedFact): GraphBatch | undefined {
    const ended = this.#flush()
    this.#pending = new PendingBatch(source, line.line)
    this.#pending.add(line)
    return ended
  }

  #flush(): GraphBatch | undefined {
    const batch = this.#pending?.toBatch(this.#options)
    this.#pending = undefined
    return batch
  }
}

/**
 * Reads the interchange format, runs of lines, as batches, one for each run of articles of one source; memory holds one batch.
 * @throws WenmaiError `BAD_FACTS` with file, line and reason; batches before it were already given out.
 */
export async function* readFacts(runs: AsyncIterable<Iterable<TextLine>>, options: ReadFactsOptions): AsyncGenerator<GraphBatch> {
  const reader = new FactsReader(options)
  for await (const lines of runs) {
    for (const line of lines) {
      const taken = reader.take(line), batch = taken instanceof Promise ? await taken : taken
      if (batch) yield batch
    }
  }
  yield* reader.end()
}
