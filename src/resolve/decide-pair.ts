import type { Gazetteer } from '../gazetteer/gazetteer.js'
import type { EntityType } from '../model/ontology.js'
import { areOccasionsApart, isBacked, readBacking } from './pair/backing.js'
import { compareBodies } from './pair/body.js'
import { compareCompanies } from './pair/company.js'
import { differInLookAlikes, longestShared } from './pair/fold.js'
import { findVeto, isAnswerable } from './pair/marks.js'
import { onceASide } from './pair/once-a-side.js'
import { unsure, same, type Pair, type PairRule, type PairSide, type Side, type Sides, type Verdict } from './pair/pair.js'
import { comparePersons } from './pair/person.js'
import { comparePlaceNames } from './pair/place.js'
import { compareSeries, isYearly } from './pair/series.js'
import { toSide } from './pair/side.js'
import { readCodes, readTold } from './pair/told.js'
import { compareIndustries, compareTechnologies } from './pair/topic.js'

const RULES: Readonly<Record<EntityType, PairRule>> = {
  Place: comparePlaceNames, Company: compareCompanies, Organization: compareBodies, Person: comparePersons, Programme: compareSeries,
  Award: compareSeries, Event: compareSeries, Technology: compareTechnologies, Industry: compareIndustries,
}

const keyOf = onceASide(({ name, printed, context, home, alias, quote }): string => JSON.stringify([name, printed, context, home?.code ?? '', alias, quote]))

/** Names in the order of a list, so that the answer cannot depend on which side came first. */
export function toSides(a: Side, b: Side, gazetteer: Gazetteer): Sides {
  const isOrdered = a.name.length === b.name.length ? keyOf(a, gazetteer) <= keyOf(b, gazetteer) : a.name.length < b.name.length
  return isOrdered ? { short: a, long: b, gazetteer } : { short: b, long: a, gazetteer }
}

/** Shared words of the contexts that make a misread character likely: a home in common and a stretch that no two firms share by chance. */
function isBackedUp(sides: Sides): boolean {
  const { short, long } = sides, [a = '', b = ''] = [short, long].map(({ context, printed }) => context.replaceAll(printed, '。'))
  const shared = longestShared(a, b).replace(/。/gu, '')
  return short.home !== undefined && short.home.code === long.home?.code && (shared.length >= 6 || a.includes(long.printed) || b.includes(short.printed) || isBacked(sides))
}

/** Names that differ in look-alike characters only: one name misread, if the contexts bear it out. */
function readLookAlikes(sides: Sides): Verdict | undefined {
  const { short, long } = sides
  if (!differInLookAlikes(short.name, long.name)) return undefined
  if (!isBackedUp(sides)) return unsure(0.5, 'look-alike characters')
  const verdict = RULES[short.type]({ ...sides, short: { ...short, name: long.name, printed: long.name, context: short.context.replaceAll(short.printed, long.name) } })
  return verdict?.decision === 'same' ? same(0.86, 'look-alike characters', 'context bears it out') : unsure(0.5, 'look-alike characters')
}

/** Whether two names mean the same. */
export function decidePair({ type, a, b, homeCity }: Pair, gazetteer: Gazetteer): Verdict {
  const read = (side: PairSide): Side => toSide(homeCity === undefined ? side : { homeCity, ...side }, type, gazetteer)
  return decideSides(toSides(read(a), read(b), gazetteer))
}

/**
 * The same of sides that were read before; `telling`: the sides with the sentences that tell codes and other names, where other rules
 * shall not read those. Vetoes come before everything that could merge; what a context tells comes before what names alone suggest;
 * where both speak, nothing is merged.
 */
export function decideSides(sides: Sides, telling = sides): Verdict {
  const code = readCodes(telling), told = readTold(telling)
  if (code?.decision === 'different') return code
  if (told?.decision === 'different') return told
  const veto = findVeto(sides), equal = code ?? told
  if (veto && !equal) return veto
  if (veto?.reasons.some(reason => !isAnswerable(reason))) return unsure(0.5, ...veto.reasons, ...equal?.reasons ?? [])
  return equal ?? readLookAlikes(sides) ?? readNames(sides)
}

/** What the names suggest; where that decides nothing, or an occasion has a name that many have, the contexts do. */
function readNames(sides: Sides): Verdict {
  const verdict = RULES[sides.short.type](sides) ?? unsure(0.5, 'nothing tells')
  if (verdict.decision === 'same' && isYearly(sides.short) && areOccasionsApart(sides)) return unsure(0.5, ...verdict.reasons, 'other days or districts')
  return readBacking(sides, verdict) ?? verdict
}
