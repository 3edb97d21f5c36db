import { compareColumns, compareText } from '../../model/order.js'
import type { Verdict } from '../pair/pair.js'
import type { ProfileNode } from './node.js'
import { isForbidding, type RegionParts } from './region.js'

/** Two entities that may be one, for somebody to judge. */
export interface Proposal {
  /** Canonical ids, `a` before `b` by code unit. */
  readonly a: string
  readonly b: string
  /** The profiles that it is about, in the same order: what a judgement names. */
  readonly profiles: readonly [string, string]
  readonly score: number
  readonly reasons: readonly string[]
}

/** The sure first, then by ids. */
export const byUrgency = (a: Proposal, b: Proposal): number => b.score - a.score || compareColumns([a.a, a.b, ...a.profiles], [b.a, b.b, ...b.profiles])

/** Somebody spoke about the two entities already: what was refused or left open is never asked again. */
const isJudged = (a: ProfileNode, b: ProfileNode, { words }: RegionParts): boolean =>
  a.members.some(one => words.of(one.id).some(word => b.members.some(({ id }) => word.a === id || word.b === id)))

/** Another profile of the entities stands against it: they are kept apart, and nobody need look. */
function isRefused(a: ProfileNode, b: ProfileNode, { links }: RegionParts): boolean {
  if (a.members.length * b.members.length === 1) return false
  return a.members.some(one => b.members.some(other => {
    const refusal = links.findRefusal(one, other)
    return refusal !== undefined && isForbidding(refusal)
  }))
}

function toProposal(node: ProfileNode, other: ProfileNode, { score, reasons, decision }: Verdict): Proposal {
  const [a, b] = compareText(node.canonical, other.canonical) < 0 ? [node, other] : [other, node]
  return { a: a.canonical, b: b.canonical, profiles: [a.id, b.id], score, reasons: decision === 'same' ? [...reasons, 'another profile stands against it'] : reasons }
}

/** What rules leave open about one profile, and what they would merge if nothing else stood against it. */
function proposalsOf(node: ProfileNode, parts: RegionParts): readonly Proposal[] {
  return [...node.links].flatMap(([other, verdict]) => {
    if (other.id < node.id || other.canonical === node.canonical || isJudged(node, other, parts)) return []
    return verdict.decision === 'unsure' && isRefused(node, other, parts) ? [] : [toProposal(node, other, verdict)]
  })
}

/** The queue: of each two entities the surest reason, the surest first. */
export function findProposals(nodes: Iterable<ProfileNode>, parts: RegionParts): readonly Proposal[] {
  const best = new Map<string, Proposal>()
  for (const node of nodes) {
    for (const proposal of proposalsOf(node, parts)) {
      const key = `${proposal.a} ${proposal.b}`, known = best.get(key)
      if (!known || byUrgency(proposal, known) < 0) best.set(key, proposal)
    }
  }
  return [...best.values()].sort(byUrgency)
}
