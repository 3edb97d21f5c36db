import type { Evaluation, Score, Scores } from './scoreboard.js'

const allLast = ([a]: readonly [string, Score], [b]: readonly [string, Score]): number => Number(a === 'all') - Number(b === 'all')

const formatScores = (part: string, scores: Scores): string[] => Object.entries(scores).sort(allLast).map(([type, { p, r, f1, tp, fp, fn }]) =>
  `${part.padEnd(10)} ${type.padEnd(16)} P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f1.toFixed(3)}  (tp ${tp}, fp ${fp}, fn ${fn})`)

/** An evaluation as a table for people. */
export const formatEvaluation = ({ articles, entities, relations, statistics, details }: Evaluation): string => [
  `articles ${articles.found}/${articles.gold} found with their title`,
  ...formatScores('entities', entities),
  ...formatScores('relations', relations),
  ...formatScores('statistics', statistics),
  ...Object.entries(details).map(([what, { right, of }]) => `details    ${what.padEnd(16)} ${(right / of).toFixed(3)}  (${right}/${of})`),
].join('\n')
