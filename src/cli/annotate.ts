import type { Annotation } from '../model/annotation.js'
import { WenmaiError } from '../model/errors.js'
import { isThingId, toRelationId } from '../model/ids.js'
import { RELATION_TYPES } from '../model/ontology.js'
import { compareText } from '../model/order.js'
import { readRows } from '../pipeline/read-rows.js'
import type { SharedGraph } from '../pipeline/shared-graph.js'
import type { Remark } from '../store/annotator.js'
import { toAuthor } from './author.js'
import type { CommandContext, RunCommand } from './command.js'
import { describeAnnotation } from './describe-review.js'
import { writeResult } from './describe-changes.js'
import { findOneEntity } from './find-entity.js'
import { withGraph } from './with-graph.js'

interface Work {
  readonly graph: SharedGraph
  readonly context: CommandContext
  readonly operands: readonly string[]
}
type Verb = (work: Work) => Promise<void>

const failOperands = (usage: string): never => {
  throw new WenmaiError('BAD_INPUT', `annotate ${usage} is what can be said; every diff, \`wenmai history\` and GraphQL show the ids of facts`)
}

const toOptions = ({ config }: CommandContext) => ({ ...toAuthor(config), isDryRun: config.dry_run, isDetailed: true })

async function annotate(remarks: readonly Remark[], { graph, context }: Work): Promise<void> {
  await writeResult(await graph.annotate(remarks, toOptions(context)), context)
}

/** The ids of facts: given as such, or one relation by its ends and its type. */
async function findFacts({ graph, operands }: Work, word: string): Promise<readonly string[]> {
  const [source = '', type = '', target = '', ...others] = operands
  if (RELATION_TYPES.some(known => known === type) && others.length === 0) return [toRelationId(type, await findOneEntity(graph, source), await findOneEntity(graph, target))]
  return operands.length > 0 && operands.every(isThingId) ? operands : failOperands(`${word} FACT ... (or: ${word} A TYPE B)`)
}

const say = (act: 'CONFIRM' | 'REJECT', word: string): Verb => async work => annotate((await findFacts(work, word)).map((fact): Remark => ({ act, fact })), work)

const alias: Verb = async work => {
  const [entity, ...names] = work.operands
  if (entity === undefined || names.length === 0) return failOperands('alias ENTITY NAME ...')
  const id = await findOneEntity(work.graph, entity)
  await annotate(names.map((name): Remark => ({ act: 'ALIAS', entity: id, name })), work)
}

const undo: Verb = async ({ graph, context, operands }) => {
  if (operands.length === 0) return failOperands('undo ANNOTATION ...')
  await writeResult(await graph.withdrawAnnotations(operands, toOptions(context)), context)
}

const log: Verb = async ({ graph, context: { config, terminal } }) => {
  const annotations: Annotation[] = []
  for await (const annotation of readRows(page => graph.findAnnotations(page))) annotations.push(annotation)
  const sorted = annotations.sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id))
  await terminal.write(sorted.map(annotation => `${config.json ? JSON.stringify(annotation) : describeAnnotation(annotation)}\n`).join(''))
}

const VERBS: Readonly<Record<string, Verb>> = { confirm: say('CONFIRM', 'confirm'), reject: say('REJECT', 'reject'), alias, undo, log }

/** `wenmai annotate`: what editors say of facts. */
export const annotateFacts: RunCommand = async context => {
  const [word = '', ...operands] = context.paths, verb = Object.hasOwn(VERBS, word) ? VERBS[word] : undefined
  if (!verb) return failOperands('confirm|reject FACT ..., alias ENTITY NAME ..., undo ANNOTATION ... or log')
  await withGraph(context, graph => verb({ graph, context, operands }))
  return 0
}
