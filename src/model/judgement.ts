import { toJudgementId } from './ids.js'
import { compareText } from './order.js'

/** What can be said of two profiles: they mean one thing, two things, or it cannot be told. */
export const JUDGEMENT_VERDICTS = ['SAME', 'NOT_SAME', 'UNSURE'] as const
/** One of the words of a judgement. */
export type JudgementVerdict = (typeof JUDGEMENT_VERDICTS)[number]

/** Who said it: a person by the name that the store knows, or a rule by its reason. */
export type Judge = { readonly user: string } | { readonly rule: string }

/** A recorded decision on two profiles. It is never rewritten: who changes their mind withdraws it or says something newer. */
export interface Judgement {
  /** Content id (`jud_…`) from ends, verdict, judge and time. */
  readonly id: string
  readonly verdict: JudgementVerdict
  /** Profile ids, `a` before `b` by code unit. */
  readonly a: string
  readonly b: string
  /** How sure it is that both are one, 0 to 1. */
  readonly score: number
  readonly reasons: readonly string[]
  readonly by: Judge
  /** When it was said: ISO 8601 in UTC, so that times compare as texts. */
  readonly at: string
  /** When it was taken back; what is withdrawn counts for nothing and is kept. */
  readonly withdrawnAt?: string
}

/** A judgement of these parts: ends in order, with its id. */
export function createJudgement(parts: Omit<Judgement, 'id'>): Judgement {
  const [a, b] = parts.a < parts.b ? [parts.a, parts.b] : [parts.b, parts.a]
  return { ...parts, id: toJudgementId([a, b, parts.verdict, JSON.stringify(parts.by), parts.at]), a, b }
}

/** True for what a person said and did not take back: that stands above every rule. */
export const isUserWord = ({ by, withdrawnAt }: Judgement): boolean => 'user' in by && withdrawnAt === undefined

/** A judgement as it stood at an instant (ISO 8601 in UTC; now where it is left out); `undefined` where it was not said yet. */
export function toJudgementAt({ withdrawnAt, ...judgement }: Judgement, instant?: string): Judgement | undefined {
  if (instant !== undefined && judgement.at > instant) return undefined
  return withdrawnAt === undefined || (instant !== undefined && withdrawnAt > instant) ? judgement : { ...judgement, withdrawnAt }
}

/** Newest first; of one moment the greater id first, so that the order is total. */
export const byNewest = (a: Judgement, b: Judgement): number => compareText(b.at, a.at) || compareText(b.id, a.id)
