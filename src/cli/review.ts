import { WenmaiError } from '../model/errors.js'
import type { JudgementVerdict } from '../model/judgement.js'
import type { Opinion } from '../model/review.js'
import { toChangeOptions } from './author.js'
import type { CommandContext, RunCommand } from './command.js'
import { describeCase, describeExplained, describeJudgement } from './describe-review.js'
import { writeResult } from './describe-changes.js'
import { findOneEntity } from './find-entity.js'
import { reviewOneByOne } from './review-one-by-one.js'
import { findVerb, listNotes, type Verb, type Work } from './verbs.js'
import { withGraph } from './with-graph.js'

const CASES_SHOWN = 50

const failOperands = (usage: string): never => {
  throw new WenmaiError('BAD_INPUT', `review ${usage} is what can be said; name entities by their ids, or by names that only one has`)
}

async function judge(opinions: readonly Opinion[], { graph, context }: Work): Promise<void> {
  const { config } = context
  await writeResult(await graph.judge(opinions, toChangeOptions(config)), context)
}

const say = (verdict: JudgementVerdict, word: string): Verb => async review => {
  const [a, b, ...others] = review.operands
  if (a === undefined || b === undefined || others.length > 0) return failOperands(`${word} A B`)
  const { graph } = review
  await judge([{ verdict, a: await findOneEntity(graph, a), b: await findOneEntity(graph, b) }], review)
}

/** Takes names out of an entity, all of them together: they are not what the rest is. */
const split: Verb = async ({ graph, context, operands }) => {
  const [entity, ...names] = operands, { config } = context
  if (entity === undefined || names.length === 0) return failOperands('split ENTITY NAME ...')
  await writeResult(await graph.split(await findOneEntity(graph, entity), names, toChangeOptions(config)), context)
}

const undo: Verb = async ({ graph, context, operands }) => {
  if (operands.length === 0) return failOperands('undo JUDGEMENT ...')
  const { config } = context
  await writeResult(await graph.withdraw(operands, toChangeOptions(config)), context)
}

const log = listNotes((graph, page) => graph.findJudgements(page), describeJudgement)

const VERBS: Readonly<Record<string, Verb>> = { same: say('SAME', 'same'), different: say('NOT_SAME', 'different'), unsure: say('UNSURE', 'unsure'), split, undo, log }

/** The queue, or why the names of one entity are one and what it may be beside. */
async function show({ graph, context: { config, terminal }, operands }: Work): Promise<void> {
  const [name, ...others] = operands
  if (others.length > 0) return failOperands('ENTITY')
  const of = name === undefined ? undefined : await findOneEntity(graph, name)
  const explained = of === undefined ? undefined : await graph.explain(of), cases = await graph.findCases({ first: CASES_SHOWN, of })
  if (config.json) return terminal.write(`${JSON.stringify({ ...explained, cases })}\n`)
  await terminal.write(`${explained ? describeExplained(explained) : ''}${cases.map(describeCase).join('\n')}`)
  if (cases.length === 0) terminal.tell('nothing is open')
}

const isInteractive = ({ config }: CommandContext): boolean => process.stdin.isTTY && process.stdout.isTTY && !config.json

/** `wenmai review`: what may be one, and what is to be said of it. */
export const review: RunCommand = async context => {
  const [word = '', ...operands] = context.paths, verb = findVerb(VERBS, word)
  await withGraph(context, async graph => {
    if (verb) return verb({ graph, context, operands })
    return word === '' && isInteractive(context) ? reviewOneByOne(graph, context) : show({ graph, context, operands: context.paths })
  })
  return 0
}
