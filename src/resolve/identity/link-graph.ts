import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import type { Verdict } from '../pair/pair.js'
import { ALL, Blocks, NOTHING, SAMES, toKeyNumber, type Trust } from './blocks.js'
import { Matcher } from './matcher.js'
import type { ProfileNode } from './node.js'

/** Pairs that may be one are kept for the queue from this score on. */
const ASKED_FROM = 0.4
/** Refusals that are remembered: those of a region are asked again whenever a profile joins it. */
const MOST_REFUSALS = 200_000

const isKept = ({ decision, score }: Verdict, trust: Trust): boolean =>
  (decision === 'same' && trust >= SAMES) || (decision === 'unsure' && score >= ASKED_FROM && trust === ALL)

/** Below this score rules rather think that two are not one, though they cannot tell: a firm and its group, one brand and two sectors. */
const DOUBTED_BELOW = 0.5
const isRefusal = ({ decision, score }: Verdict): boolean => decision === 'different' || (decision === 'unsure' && score < DOUBTED_BELOW)

/** What rules say of profiles that share a key. Depends on the profiles alone, in whatever order they came or went. */
export class LinkGraph {
  readonly #blocks = new Blocks<ProfileNode>()
  readonly #matcher: Matcher
  /** Rules say the same over and over: one object for all that is said alike. */
  readonly #verdicts = new Map<string, Verdict>()
  readonly #refusals = new Map<number, Verdict | undefined>()
  /** Profiles whose links changed since they were last asked for. */
  #touched = new Set<ProfileNode>()

  constructor(gazetteer: Gazetteer) {
    this.#matcher = new Matcher(gazetteer)
  }

  /** Links a profile that is new, or says something else than before. */
  add(node: ProfileNode): void {
    node.keys = [...new Set(this.#matcher.keysOf(node.profile).map(toKeyNumber))]
    this.#touched.add(node)
    for (const key of this.#blocks.add(node)) this.#review(key)
    for (const [other, trust] of this.#blocks.neighboursOf(node)) this.#link(node, other, trust)
  }

  /** Takes a profile out of all links. */
  remove(node: ProfileNode): void {
    for (const other of node.links.keys()) {
      other.unlink(node)
      this.#touched.add(other)
    }
    node.unlinkAll()
    this.#touched.add(node)
    for (const key of this.#blocks.remove(node)) this.#review(key)
  }

  /** The profiles whose links changed since this was last asked. */
  takeTouched(): ReadonlySet<ProfileNode> {
    const touched = this.#touched
    this.#touched = new Set()
    return touched
  }

  /** What rules say against the two being one: that they are not, or that they hardly are; `undefined` where they say nothing. */
  findRefusal(a: ProfileNode, b: ProfileNode): Verdict | undefined {
    const link = a.links.get(b)
    if (link) return isRefusal(link) ? link : undefined
    const [low, high] = a.serial < b.serial ? [a.serial, b.serial] : [b.serial, a.serial], key = low * 0x4000000 + high
    if (this.#refusals.has(key)) return this.#refusals.get(key)
    if (this.#refusals.size >= MOST_REFUSALS) this.#refusals.clear()
    const verdict = this.#matcher.decide(a.profile, b.profile), refusal = isRefusal(verdict) ? this.#intern(verdict) : undefined
    this.#refusals.set(key, refusal)
    return refusal
  }

  /** A key is trusted more or less than before: what only it brought together is looked at again. */
  #review(key: number): void {
    const members = [...this.#blocks.membersOf(key)]
    for (const node of members) {
      for (const [other, verdict] of node.links) if (!isKept(verdict, this.#blocks.trustBetween(node, other))) this.#unlink(node, other)
    }
    if (this.#blocks.trustOf(key) !== NOTHING) members.forEach((node, index) => members.slice(index + 1).forEach(other => this.#link(node, other, this.#blocks.trustBetween(node, other))))
  }

  #link(a: ProfileNode, b: ProfileNode, trust: Trust): void {
    // What is an article's own is never joined by rule, so that only the queue would hear of it.
    if (trust === NOTHING || a.links.has(b) || (trust === SAMES && (a.profile.isLoose ?? b.profile.isLoose ?? false))) return
    const verdict = this.#matcher.decide(a.profile, b.profile)
    if (!isKept(verdict, trust)) return
    const shared = this.#intern(verdict)
    a.link(b, shared)
    b.link(a, shared)
    this.#touched.add(a).add(b)
  }

  #unlink(a: ProfileNode, b: ProfileNode): void {
    a.unlink(b)
    b.unlink(a)
    this.#touched.add(a).add(b)
  }

  #intern(verdict: Verdict): Verdict {
    const key = `${verdict.decision} ${verdict.score} ${verdict.reasons.join('\n')}`, known = this.#verdicts.get(key) ?? verdict
    this.#verdicts.set(key, known)
    return known
  }
}
