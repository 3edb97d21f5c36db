import { createInterface, type Interface } from 'node:readline/promises'
import type { JudgementVerdict } from '../model/judgement.js'
import type { ReviewCase } from '../model/review.js'
import type { SharedGraph } from '../pipeline/shared-graph.js'
import { toAuthor } from './author.js'
import type { CommandContext } from './command.js'
import { describeIdentity, describeResult } from './describe-changes.js'
import { describeCase } from './describe-review.js'

/** Cases that are fetched at once: every answer may settle others. */
const CASES_AT_ONCE = 20
const QUESTION = '[y] one  [n] two  [u] cannot be told  [b] take the last answer back  [s] skip  [q] quit > '
const VERDICTS: Readonly<Record<string, JudgementVerdict>> = { y: 'SAME', n: 'NOT_SAME', u: 'UNSURE' }

/** Asks the user about cases, one after another. */
class Session {
  readonly #graph: SharedGraph
  readonly #context: CommandContext
  readonly #keys: Interface
  readonly #skipped = new Set<string>()
  readonly #answered: string[] = []

  constructor(graph: SharedGraph, context: CommandContext, keys: Interface) {
    this.#graph = graph
    this.#context = context
    this.#keys = keys
  }

  async run(): Promise<void> {
    let isOver = false
    while (!isOver) {
      const cases = await this.#graph.findCases({ first: CASES_AT_ONCE + this.#skipped.size }), next = cases.find(one => !this.#skipped.has(one.profiles.join(' ')))
      if (!next) return this.#context.terminal.tell('nothing is open')
      isOver = await this.#ask(next)
    }
  }

  /** True when the user has enough. */
  async #ask(one: ReviewCase): Promise<boolean> {
    await this.#context.terminal.write(`\n${describeCase(one)}`)
    const key = (await this.#keys.question(QUESTION, { signal: this.#context.signal })).trim().toLowerCase(), verdict = VERDICTS[key]
    if (key === 'q') return true
    if (key === 'b') await this.#takeBack()
    if (key === 's' || (verdict && !await this.#judge(one, verdict))) this.#skipped.add(one.profiles.join(' '))
    return false
  }

  /** A merge is shown before it is made. True where it was judged. */
  async #judge({ profiles: [a, b] }: ReviewCase, verdict: JudgementVerdict): Promise<boolean> {
    const { config, terminal, signal } = this.#context, opinion = { verdict, a, b }, options = { ...toAuthor(config), isDetailed: true }
    if (verdict === 'SAME') {
      const foreseen = await this.#graph.judge([opinion], { ...options, isDryRun: true })
      await terminal.write([...describeIdentity(foreseen), describeResult(foreseen), ''].join('\n'))
      const answer = await this.#keys.question('make it so? [y/n] > ', { signal })
      if (answer.trim().toLowerCase() !== 'y') return false
    }
    const { judgements } = await this.#graph.judge([opinion], { ...options, isDryRun: config.dry_run })
    if (config.dry_run) return false
    this.#answered.push(...judgements.map(({ id }) => id))
    return true
  }

  async #takeBack(): Promise<void> {
    const last = this.#answered.pop()
    if (last === undefined) return this.#context.terminal.tell('nothing was answered yet')
    await this.#graph.withdraw([last], toAuthor(this.#context.config))
  }
}

/** The review queue on a terminal. */
export async function reviewOneByOne(graph: SharedGraph, context: CommandContext): Promise<void> {
  const keys = createInterface({ input: process.stdin, output: process.stdout })
  try {
    await new Session(graph, context, keys).run()
  } finally {
    keys.close()
  }
}
