import type { Judgement, JudgementVerdict } from '../model/judgement.js'
import type { ReviewCase, ReviewSide } from '../model/review.js'
import type { JudgeResult } from '../store/reviewer.js'
import type { Context, Editor } from './context.js'
import { resolveOptionalRef, resolveRef } from './entity-ref.js'
import { toInputError, toldToEditor } from './errors.js'
import { getEntity } from './facts.js'
import { checkRange } from './paging.js'

const MOST_CASES = 100
const MOST_IDS = 20

/** What every judging field takes. */
export interface EditArgs {
  readonly reason?: string | null
  readonly dryRun: boolean
}

/** How an editor's change is to be made. */
export const toOptions = ({ reason, dryRun }: EditArgs, { name }: Editor) => ({ by: name, ...(reason != null && { reason }), isDryRun: dryRun, isDetailed: true })

const toJudge = (by: Judgement['by']): string | null => ('user' in by ? by.user : null)

const toPayload = (dryRun: boolean, { judgements, merges, splits, shifts }: JudgeResult) =>
  ({ dryRun, merges, splits, shifts, judgements: judgements.map(judgement => ({ ...judgement, judge: toJudge(judgement.by) })) })

/** @throws GraphQLError BAD_USER_INPUT for none or too many */
export function checkIds(argument: string, ids: readonly string[]): void {
  if (ids.length === 0 || ids.length > MOST_IDS) throw toInputError(`\`${argument}\` has ${ids.length} ids. Give 1 to ${MOST_IDS}.`, { argument, reason: 'TOO_MANY_IDS', details: { max: MOST_IDS } })
}

/** `judge`. */
export async function judgeTwo(args: EditArgs & { readonly verdict: JudgementVerdict; readonly a: string; readonly b: string }, { view, getEditor }: Context) {
  const editor = getEditor(), a = await resolveRef(view, args.a, { argument: 'a' }), b = await resolveRef(view, args.b, { argument: 'b' })
  return toPayload(args.dryRun, await editor.reviewer.judge([{ verdict: args.verdict, a, b }], toOptions(args, editor)).catch(toldToEditor))
}

/** `splitEntity`. */
export async function splitOne(args: EditArgs & { readonly entity: string; readonly names: readonly string[] }, { view, getEditor }: Context) {
  const editor = getEditor()
  checkIds('names', args.names)
  const entity = await resolveRef(view, args.entity, { argument: 'entity' })
  return toPayload(args.dryRun, await editor.reviewer.split(entity, args.names, toOptions(args, editor)).catch(toldToEditor))
}

/** `withdrawJudgements`. */
export async function withdrawAll(args: EditArgs & { readonly ids: readonly string[] }, { getEditor }: Context) {
  const editor = getEditor()
  checkIds('ids', args.ids)
  return toPayload(args.dryRun, await editor.reviewer.withdraw(args.ids, toOptions(args, editor)).catch(toldToEditor))
}

const toSide = (side: ReviewSide, nameId: string, context: Context) => ({
  nameId, entity: () => getEntity(side.id, context),
  quotes: side.quotes.map(({ text, article }) => ({ text, article: () => context.loaders.articles.load(article) })),
})

const toCase = ({ score, reasons, a, b, profiles: [one, other] }: ReviewCase, context: Context) => ({ score, reasons, sides: [toSide(a, one, context), toSide(b, other, context)] })

/** `reviewCases`. */
export async function readCases({ first, entity }: { readonly first: number; readonly entity?: string | null }, context: Context) {
  const { reviewer } = context.getEditor()
  checkRange('first', first, [1, MOST_CASES])
  const of = await resolveOptionalRef(context.view, entity, { argument: 'entity' })
  const cases = await reviewer.findCases({ first, of }).catch(toldToEditor)
  return cases.map(one => toCase(one, context))
}

/** `identity`. */
export async function readIdentity(ref: string, context: Context) {
  const { reviewer } = context.getEditor()
  const { id, members, bonds } = await reviewer.explain(await resolveRef(context.view, ref, { argument: 'entity' })).catch(toldToEditor)
  return { entity: () => getEntity(id, context), names: members, bonds: bonds.map(bond => ({ ...bond, judge: toJudge(bond.by) })) }
}
