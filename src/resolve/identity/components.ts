import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { WenmaiError } from '../../model/errors.js'
import type { Judgement } from '../../model/judgement.js'
import { compareColumns, compareText } from '../../model/order.js'
import type { Bond } from '../../model/review.js'
import { toIdentityChange, type IdentityChange, type Step } from './identity-change.js'
import { LinkGraph } from './link-graph.js'
import { ProfileNode } from './node.js'
import type { Profile } from './profile.js'
import { findProposals, type Proposal } from './proposals.js'
import { findRegion, neighboursOf, splitRegion, type RegionParts } from './region.js'
import { Words } from './words.js'

/** A change: claims that go and come, and what somebody says, all at once. An article that is replaced does both at once. */
export interface Update {
  readonly remove?: readonly Profile[]
  readonly add?: readonly Profile[]
  readonly judge?: readonly Judgement[]
}

/**
 * Who is who over all articles: profiles, what rules say of them, what users said, and the components that follow. Every call gives
 * the merges and splits that it caused; the state depends on what is there, never on the order in which it came.
 */
export class Components {
  readonly #nodes = new Map<string, ProfileNode>()
  readonly #links: LinkGraph
  readonly #words = new Words()
  #serial = 0

  constructor(gazetteer: Gazetteer) {
    this.#links = new LinkGraph(gazetteer)
  }

  /**
   * Makes the change, and says what it did to who is who.
   * @throws WenmaiError `INTERNAL` where a claim goes that nobody made; nothing is changed then.
   */
  update(update: Update): IdentityChange {
    return toIdentityChange(this.#apply(update))
  }

  /** What the change would do to who is who; nothing is changed. @throws WenmaiError as `update` */
  preview(update: Update): IdentityChange {
    const { add, remove, judge = [] } = update, before = judge.flatMap(({ id }) => this.#words.find(id) ?? []), steps = this.#apply(update)
    for (const judgement of judge) if (!before.some(({ id }) => id === judgement.id)) this.#words.delete(judgement)
    this.#apply({ ...(add && { remove: add }), ...(remove && { add: remove }), judge: before }, judge)
    return toIdentityChange(steps)
  }

  /** Adds what an article's printing claims. */
  add(claims: readonly Profile[]): IdentityChange {
    return this.update({ add: claims })
  }

  /** Takes away what an article's printing claimed. @throws WenmaiError as `update` */
  remove(claims: readonly Profile[]): IdentityChange {
    return this.update({ remove: claims })
  }

  /** Records a judgement, or a newer state of it: one that was withdrawn. What a rule said is kept and decides nothing. */
  judge(judgement: Judgement): IdentityChange {
    return this.update({ judge: [judgement] })
  }

  /** Takes a judgement back. @throws WenmaiError `NOT_FOUND` */
  withdraw(id: string, at: string): IdentityChange {
    const judgement = this.judgementOf(id)
    if (!judgement) throw new WenmaiError('NOT_FOUND', `there is no judgement ${id}; look for its id in the list of judgements`)
    return this.judge({ ...judgement, withdrawnAt: at })
  }

  /** The canonical id of a profile: whichever of its component's ids one asks for. `undefined` for an unknown one. */
  canonicalOf(profile: string): string | undefined {
    return this.#nodes.get(profile)?.canonical
  }

  /** Ids of all profiles that are one with this one, itself included, by code unit; none for an unknown one. */
  membersOf(profile: string): readonly string[] {
    return (this.#nodes.get(profile)?.members ?? []).map(({ id }) => id)
  }

  /** A judgement, withdrawn or not. */
  judgementOf(id: string): Judgement | undefined {
    return this.#words.find(id)
  }

  /** All that articles say of a profile. */
  profileOf(profile: string): Profile | undefined {
    return this.#nodes.get(profile)?.profile
  }

  /** Every component by its canonical id, in its order: members by code unit. */
  components(): ReadonlyMap<string, readonly string[]> {
    const canonical = [...this.#nodes.values()].filter(node => node.canonical === node.id).sort((a, b) => compareText(a.id, b.id))
    return new Map(canonical.map(node => [node.id, node.members.map(({ id }) => id)]))
  }

  /** How many profiles and components there are. */
  get size(): { readonly profiles: number; readonly components: number } {
    let components = 0
    for (const node of this.#nodes.values()) if (node.canonical === node.id) components++
    return { profiles: this.#nodes.size, components }
  }

  /** Why profiles are one: what users and rules said of members of the component, by ids. */
  explain(profile: string): readonly Bond[] {
    const members = this.#nodes.get(profile)?.members ?? [], inside = new Set(members)
    const pairs = members.flatMap(node => neighboursOf(node, this.#parts).filter(other => inside.has(other) && node.id < other.id).map(other => this.#bond(node, other)))
    return pairs.sort((a, b) => compareColumns([a.a, a.b], [b.a, b.b]))
  }

  /** The queue: entities that may be one, the surest first. With an id only those of its entity. */
  proposals(profile?: string): readonly Proposal[] {
    if (profile === undefined) return findProposals(this.#nodes.values(), this.#parts)
    const canonical = this.canonicalOf(profile), members = this.#nodes.get(profile)?.members ?? []
    const near = new Set(members.flatMap(node => [node, ...node.links.keys()]))
    return findProposals(near, this.#parts).filter(({ a, b }) => a === canonical || b === canonical)
  }

  get #parts(): RegionParts {
    return { nodes: this.#nodes, links: this.#links, words: this.#words }
  }

  /** `judged`: judgements whose ends are looked at again. */
  #apply({ remove = [], add = [], judge = [] }: Update, judged = judge): readonly Step[] {
    const unknown = remove.find(profile => !this.#nodes.get(profile.id)?.has(profile))
    if (unknown) throw new WenmaiError('INTERNAL', `profile ${unknown.id} was never claimed so; make the graph anew with \`wenmai rebuild\``)
    for (const judgement of judge) this.#words.set(judgement)
    const changed = new Set<ProfileNode>(), steps: Step[] = []
    for (const profile of remove) this.#removeClaim(profile, { changed, steps })
    for (const profile of add) this.#addClaim(profile, changed)
    for (const end of judged.flatMap(({ a, b }) => [a, b])) {
      const node = this.#nodes.get(end)
      if (node) changed.add(node)
    }
    return joinSteps([...steps, ...this.#settle([...changed, ...this.#links.takeTouched()])])
  }

  #addClaim(profile: Profile, changed: Set<ProfileNode>): void {
    const known = this.#nodes.get(profile.id)
    if (known && !known.add(profile)) return
    const node = known ?? new ProfileNode(profile)
    if (known) this.#links.remove(node)
    this.#nodes.set(node.id, node)
    this.#link(node)
    changed.add(node)
  }

  /** The last claim of a profile takes it away; those that it held together are looked at again. */
  #removeClaim(profile: Profile, { changed, steps }: { readonly changed: Set<ProfileNode>; readonly steps: Step[] }): void {
    const node = this.#nodes.get(profile.id), left = node?.remove(profile)
    if (!node || left === false || left === undefined) return
    for (const near of [...node.members, ...neighboursOf(node, this.#parts)]) changed.add(near)
    this.#links.remove(node)
    if (left !== 'GONE') return this.#link(node)
    this.#nodes.delete(node.id)
    steps.push({ profile: node.id, from: node.isSettled ? node.canonical : undefined, to: undefined })
  }

  #link(node: ProfileNode): void {
    node.serial = this.#serial++
    this.#links.add(node)
  }

  /** Finds the components anew around all that changed. */
  #settle(changed: readonly ProfileNode[]): readonly Step[] {
    const steps: Step[] = [], done = new Set<ProfileNode>()
    for (const start of changed) {
      if (done.has(start) || this.#nodes.get(start.id) !== start) continue
      const region = findRegion(start, this.#parts)
      for (const node of region) done.add(node)
      for (const members of splitRegion(region, this.#parts)) steps.push(...join(members))
    }
    return steps
  }

  #bond(a: ProfileNode, b: ProfileNode): Bond {
    const ends = { a: a.id, b: b.id }, word = this.#words.between(a.id, b.id), verdict = a.links.get(b)
    if (word) return { ...ends, score: word.score, reasons: word.reasons, by: word.by }
    return { ...ends, score: verdict?.score ?? 0, reasons: verdict?.reasons ?? [], by: { rule: verdict?.reasons[0] ?? '' } }
  }
}

/** Makes one entity of the profiles, sorted by id. */
function join(members: readonly ProfileNode[]): readonly Step[] {
  const canonical = members[0]?.id ?? '', group = members.length > 1 ? { canonical, members } : undefined
  return members.map(node => {
    const from = node.isSettled ? node.canonical : undefined
    node.isSettled = true
    node.group = group
    return { profile: node.id, from, to: canonical }
  })
}

/** Where each profile was at first and is at last: one that goes and comes again has only moved. */
function joinSteps(steps: readonly Step[]): readonly Step[] {
  const joined = new Map<string, Step>()
  for (const step of steps) joined.set(step.profile, { ...step, from: joined.get(step.profile)?.from ?? step.from })
  return [...joined.values()]
}
