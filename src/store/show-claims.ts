import { failFacts } from '../model/check-values.js'
import { toRelationId } from '../model/ids.js'
import { compareColumns, compareText, toFullest } from '../model/order.js'
import { foldProps } from '../model/props.js'
import type { Claim, CorrectionClaim, EntityClaim, RelationClaim, StatisticClaim } from './claims.js'

/** How the graph shows what is said. */
export interface Showing {
  /** Under which id it shows an entity. */
  readonly toShown: (entity: string) => string
  /** Relations and statistics that it leaves out because somebody rejected them: their ids, as shown. */
  readonly rejected: ReadonlySet<string>
}

/** Everything, under its own id. */
export const AS_SAID: Showing = { toShown: (entity) => entity, rejected: new Set() }

/** A showing by known redirects and rejections. */
export const toShowing = (redirects: ReadonlyMap<string, string>, rejected = AS_SAID.rejected): Showing =>
  (redirects.size + rejected.size === 0 ? AS_SAID : { toShown: (entity) => redirects.get(entity) ?? entity, rejected })

const showEntity = (claim: EntityClaim, { toShown }: Showing): EntityClaim => {
  const id = toShown(claim.owner)
  return id === claim.owner ? claim : { ...claim, owner: id, entity: { ...claim.entity, id } }
}

/** What joins a thing with itself, only because two of its names were told of each other, joins nothing. */
function showRelation(claim: RelationClaim, { toShown }: Showing): RelationClaim | undefined {
  const source = toShown(claim.source), target = toShown(claim.target)
  if (source === claim.source && target === claim.target) return claim
  return source === target && claim.source !== claim.target ? undefined : { ...claim, source, target, owner: toRelationId(claim.type, source, target) }
}

const showStatistic = (claim: StatisticClaim, { toShown }: Showing): StatisticClaim => {
  const { statistic } = claim, subject = toShown(statistic.subject)
  return subject === statistic.subject ? claim : { ...claim, statistic: { ...statistic, subject } }
}

/** What is withdrawn turns with its ends; that a paper had something wrong names nobody. */
const showCorrection = (claim: CorrectionClaim, { toShown }: Showing): CorrectionClaim => {
  const { correction } = claim
  if (correction.effect !== 'WITHDRAWN') return claim
  const source = toShown(correction.source), target = toShown(correction.target)
  return source === correction.source && target === correction.target ? claim : { ...claim, correction: { ...correction, source, target } }
}

/** One claim under the id that it has in the graph, be it rejected or not; `undefined` where nothing can be shown of it. */
export function placeClaim(claim: Claim, showing: Showing): Claim | undefined {
  if (claim.about === 'ENTITY') return showEntity(claim, showing)
  if (claim.about === 'RELATION') return showRelation(claim, showing)
  return claim.about === 'STATISTIC' ? showStatistic(claim, showing) : showCorrection(claim, showing)
}

/** One claim as the graph shows it; `undefined` where it shows nothing of it. */
export function showClaim(claim: Claim, showing: Showing): Claim | undefined {
  const placed = placeClaim(claim, showing)
  return placed && showing.rejected.has(placed.owner) ? undefined : placed
}

function joinEntities(a: EntityClaim, b: EntityClaim): EntityClaim {
  if (a.entity.type !== b.entity.type) failFacts(`entity ${a.owner}`, `cannot be both a ${a.entity.type} and a ${b.entity.type}`)
  const names = [a.entity.name, b.entity.name], name = toFullest(names), kind = a.entity.kind ?? b.entity.kind
  const aliases = [...new Set([...names, ...a.entity.aliases, ...b.entity.aliases])].filter((alias) => alias !== name).sort(compareText)
  const hasProps = a.entity.props !== undefined || b.entity.props !== undefined
  const entity = { id: a.owner, type: a.entity.type, ...(kind && { kind }), name, aliases, ...(hasProps && { props: foldProps([a.entity.props, b.entity.props]) }) }
  return { ...a, entity, mentions: a.mentions + b.mentions }
}

const joinRelations = (a: RelationClaim, b: RelationClaim): RelationClaim => ({
  ...a, basis: [a.basis, b.basis].includes('STATED') ? 'STATED' : 'INFERRED', allProps: foldProps([a.allProps, b.allProps]), evidence: a.evidence + b.evidence,
})

/** Two claims of one printing on what the graph shows as one thing. */
function join(a: Claim, b: Claim): Claim {
  if (a.about === 'ENTITY' && b.about === 'ENTITY') return joinEntities(a, b)
  return a.about === 'RELATION' && b.about === 'RELATION' ? joinRelations(a, b) : a
}

/** What a printing claims, as the graph shows it: one claim for each thing, by what they are about and its id. */
export function showClaims(claims: readonly Claim[], showing: Showing): readonly Claim[] {
  if (showing === AS_SAID) return claims
  const shown = claims.flatMap((claim) => showClaim(claim, showing) ?? [])
  if (shown.length === claims.length && shown.every((claim, index) => claim === claims[index])) return claims
  const byThing = new Map<string, Claim>()
  for (const claim of shown) {
    const key = `${claim.about} ${claim.owner}`, known = byThing.get(key)
    byThing.set(key, known ? join(known, claim) : claim)
  }
  return [...byThing.values()].sort((a, b) => compareColumns([a.about, a.owner], [b.about, b.owner]))
}

/** The entities that a claim names. */
export const toNamed = (claim: Claim): readonly string[] => {
  if (claim.about === 'ENTITY') return [claim.owner]
  if (claim.about === 'RELATION') return [claim.source, claim.target]
  if (claim.about === 'STATISTIC') return [claim.statistic.subject]
  return claim.correction.effect === 'WITHDRAWN' ? [claim.correction.source, claim.correction.target] : []
}

/** How the graph shows entities before and after a change. */
export interface Showings {
  readonly before: Showing
  readonly after: Showing
}

/** What a printing's claims cease and begin to show. */
export interface ClaimShift {
  readonly gone: readonly Claim[]
  readonly come: readonly Claim[]
}

const isShownAlike = (a: Claim | undefined, b: Claim | undefined): boolean =>
  a?.owner === b?.owner && (!a || !b || toNamed(a).join(' ') === toNamed(b).join(' '))

/** What changes of a printing that says what it said, only of other entities: all claims on each thing that a claim leaves or reaches. */
export function toClaimShift(claims: readonly Claim[], { before, after }: Showings): ClaimShift {
  const shown = claims.map((claim) => ({ claim, from: showClaim(claim, before), to: showClaim(claim, after) }))
  const owners = new Set(shown.filter(({ from, to }) => !isShownAlike(from, to)).flatMap(({ from, to }) => [from?.owner, to?.owner]))
  owners.delete(undefined)
  const moved = shown.filter(({ from, to }) => owners.has(from?.owner) || owners.has(to?.owner)).map(({ claim }) => claim)
  return { gone: showClaims(moved, before), come: showClaims(moved, after) }
}
