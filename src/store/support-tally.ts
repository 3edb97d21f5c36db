import { failFacts } from '../model/check-values.js'
import type { Claim, CorrectionClaim, EntityClaim, PrintingKey, RelationClaim, StatisticClaim } from './claims.js'
import { changeCorrectionSupport, createCorrectionSupport, type CorrectionSupport } from './correction-support.js'
import { addCount, type Counts } from './counts.js'
import { changeEntitySupport, createEntitySupport, type EntitySupport } from './entity-support.js'
import { changeRelationSupport, createRelationSupport, type RelationSupport } from './relation-support.js'
import { changeStatisticSupport, createStatisticSupport, type StatisticSupport } from './statistic-support.js'

/** The supports that a change touches, by id. */
export interface Supports {
  readonly entities: Map<string, EntitySupport>
  readonly relations: Map<string, RelationSupport>
  readonly statistics: Map<string, StatisticSupport>
  readonly corrections: Map<string, CorrectionSupport>
}

/** One printing's claims. */
export interface PrintingClaims extends PrintingKey {
  readonly claims: readonly Claim[]
}

interface Step {
  readonly article: string
  readonly by: 1 | -1
  /** +1 or -1 where the article begins or ceases to support the owner at all, else 0. */
  readonly articles: number
}

/** Adds and takes away claims. Changes `supports` in place; reads nothing. */
export class SupportTally {
  readonly #supports: Supports
  readonly #holders: Counts = new Map()

  /** `held`: the claims of every printing of the articles that change, as they stand before. */
  constructor(supports: Supports, held: readonly PrintingClaims[]) {
    this.#supports = supports
    for (const { article, claims } of held) for (const { owner } of claims) addCount(this.#holders, `${article} ${owner}`, 1)
  }

  /** Adds (`by` 1) or takes away (-1) all that a printing claims. */
  change({ article, claims }: PrintingClaims, by: 1 | -1): void {
    for (const claim of claims) this.#changeClaim(claim, { article, by, articles: this.#hold(article, { owner: claim.owner, by }) })
  }

  #hold(article: string, { owner, by }: { readonly owner: string; readonly by: 1 | -1 }): number {
    const key = `${article} ${owner}`
    const wasHeld = this.#holders.has(key)
    addCount(this.#holders, key, by)
    return Number(this.#holders.has(key)) - Number(wasHeld)
  }

  #changeClaim(claim: Claim, step: Step): void {
    if (claim.about === 'ENTITY') this.#changeEntity(claim, step)
    else if (claim.about === 'RELATION') this.#changeRelation(claim, step)
    else if (claim.about === 'STATISTIC') this.#changeStatistic(claim, step)
    else this.#changeCorrection(claim, step)
  }

  #changeEntity(claim: EntityClaim, { by, articles }: Step): void {
    const { id, type } = claim.entity
    const found = this.#supports.entities.get(id)
    const support = found === undefined || found.claims === 0 ? createEntitySupport(id, type) : found
    if (support.type !== type) failFacts(`entity ${id}`, `is a ${support.type} in the graph, but a ${type} here`)
    this.#supports.entities.set(id, support)
    changeEntitySupport(support, claim, by)
    support.articles += articles
  }

  #changeRelation(claim: RelationClaim, { by, articles }: Step): void {
    const support = this.#supports.relations.get(claim.owner) ?? createRelationSupport(claim)
    this.#supports.relations.set(claim.owner, support)
    changeRelationSupport(support, claim, by)
    support.articles += articles
  }

  #changeStatistic(claim: StatisticClaim, step: Step): void {
    const support = this.#supports.statistics.get(claim.owner) ?? createStatisticSupport(claim.owner)
    this.#supports.statistics.set(claim.owner, support)
    changeStatisticSupport(support, claim, step)
  }

  #changeCorrection(claim: CorrectionClaim, { by }: Step): void {
    const support = this.#supports.corrections.get(claim.owner) ?? createCorrectionSupport(claim.owner)
    this.#supports.corrections.set(claim.owner, support)
    changeCorrectionSupport(support, claim, by)
  }
}
