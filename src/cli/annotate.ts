import { WenmaiError } from '../model/errors.js'
import { isThingId, toRelationId } from '../model/ids.js'
import { RELATION_TYPES } from '../model/ontology.js'
import type { Remark } from '../store/annotator.js'
import { toChangeOptions } from './author.js'
import type { RunCommand } from './command.js'
import { describeAnnotation } from './describe-review.js'
import { writeResult } from './describe-changes.js'
import { findOneEntity } from './find-entity.js'
import { findVerb, listNotes, type Verb, type Work } from './verbs.js'
import { withGraph } from './with-graph.js'

const failOperands = (usage: string): never => {
  throw new WenmaiError('BAD_INPUT', `annotate ${usage} is what can be said; every diff, \`wenmai history\` and GraphQL show the ids of facts`)
}

async function annotate(remarks: readonly Remark[], { graph, context }: Work): Promise<void> {
  await writeResult(await graph.annotate(remarks, toChangeOptions(context.config)), context)
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
  await writeResult(await graph.withdrawAnnotations(operands, toChangeOptions(context.config)), context)
}

const log = listNotes((graph, page) => graph.findAnnotations(page), describeAnnotation)

const VERBS: Readonly<Record<string, Verb>> = { confirm: say('CONFIRM', 'confirm'), reject: say('REJECT', 'reject'), alias, undo, log }

/** `wenmai annotate`: what editors say of facts. */
export const annotateFacts: RunCommand = async context => {
  const [word = '', ...operands] = context.paths, verb = findVerb(VERBS, word)
  if (!verb) return failOperands('confirm|reject FACT ..., alias ENTITY NAME ..., undo ANNOTATION ... or log')
  await withGraph(context, graph => verb({ graph, context, operands }))
  return 0
}
