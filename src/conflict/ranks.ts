import { normalizeName } from '../model/ids.js'
import { propOf, sharesArticle, statedTimeOf, toSurest, type Conflict, type DatedEvidence } from './dated-evidence.js'

/** Ranks that one holder is said to have won in one holding of a contest. */
interface Ranked {
  readonly rank: string
  readonly pieces: DatedEvidence[]
}

/** The year that a piece is about: as it says, else of its stated time, else of its article. */
function yearOf(piece: DatedEvidence): string {
  const [year] = propOf(piece, 'year'), stated = statedTimeOf(piece)
  return year ?? (stated && stated.from.slice(0, 4) === stated.to.slice(0, 4) ? stated.from : piece.day ?? '').slice(0, 4)
}

/** Which holding of the contest: by year, edition and batch. '' where no year is known. */
const holdingOf = (piece: DatedEvidence): string => {
  const year = yearOf(piece)
  return year === '' ? '' : JSON.stringify([year, propOf(piece, 'edition'), propOf(piece, 'batch')])
}

/**
 * What contradicts itself in a RECEIVED relation (one holder, one award): for one year, edition and batch, another rank that another article gives. Left out are pieces that count prizes (获2个一等奖 and 3个二等奖
 * are won together), pieces without a year, and ranks that one article gives side by side. Two holders of one rank contradict nobody: most ranks are shared.
 */
export function findRankConflicts(pieces: readonly DatedEvidence[]): readonly Conflict[] {
  const holdings = new Map<string, Map<string, Ranked>>()
  for (const piece of pieces.filter(each => propOf(each, 'count').length === 0 && holdingOf(each) !== '')) {
    const ranks = holdings.get(holdingOf(piece)) ?? new Map<string, Ranked>()
    holdings.set(holdingOf(piece), ranks)
    for (const rank of propOf(piece, 'rank').map(normalizeName)) ranks.set(rank, { rank, pieces: [...ranks.get(rank)?.pieces ?? [], piece] })
  }
  return [...holdings.values()].flatMap(ranks => [...ranks.values()].flatMap((one, index, all) => all.slice(index + 1).flatMap((other): readonly Conflict[] => {
    const surest = toSurest(one.pieces), against = toSurest(other.pieces)
    return surest && against && !sharesArticle(one.pieces, other.pieces) ? [{ kind: 'OTHER_RANK', evidence: surest.evidence, relation: against.relation, against: against.evidence }] : []
  })))
}
