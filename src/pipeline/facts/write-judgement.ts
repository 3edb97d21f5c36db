import type { Judgement } from '../../model/judgement.js'

/** A judgement as a line of the interchange format. */
export const writeJudgement = ({ id, verdict, a, b, score, reasons, by, at, withdrawnAt }: Judgement): string =>
  `${JSON.stringify({ kind: 'judgement', id, verdict, a, b, score, reasons, by, at, ...(withdrawnAt !== undefined && { withdrawnAt }) })}\n`
