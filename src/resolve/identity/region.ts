import { byNewest } from '../../model/judgement.js'
import { compareText } from '../../model/order.js'
import type { Verdict } from '../pair/pair.js'
import type { LinkGraph } from './link-graph.js'
import { SURE } from './matcher.js'
import type { ProfileNode } from './node.js'
import { partition, type Link, type Refusal, type Region, type Strength, type Word } from './partition.js'
import type { Words } from './words.js'

/** What is looked at to see who is one. */
export interface RegionParts {
  readonly nodes: ReadonlyMap<string, ProfileNode>
  readonly links: LinkGraph
  readonly words: Words
}

/** In a region of more profiles likely forms join nobody: by chains of them half a country would be one. */
const MOST_FOR_LIKELY = 400
/** Refusals that a renaming explains: another word, another legal form, a school that became a college. */
const NAMED_OTHERWISE = /^different name$/u
const FORMED_OTHERWISE = /^different (?:name or sector|legal form|school|hospital|society)$|^group and firm$|^part of the other/u

/** What kind of refusal the rules give. */
function kindOf({ decision, reasons: [first = ''] }: Verdict): Refusal {
  if (decision === 'unsure') return 'DOUBT'
  if (NAMED_OTHERWISE.test(first)) return 'NAME'
  return FORMED_OTHERWISE.test(first) ? 'FORM' : 'THING'
}

/** True where a refusal stands even against a told renaming: another year, edition, rank, place, code. */
export const isForbidding = (refusal: Verdict): boolean => kindOf(refusal) === 'THING'

/** How strongly rules hold two profiles together. */
export function strengthOf({ score, reasons: [first = ''] }: Verdict): Strength {
  if (first === 'told in context' || first.startsWith('same credit') || first.startsWith('same stock')) return 'TOLD'
  return score >= SURE ? 'SURE' : 'LIKELY'
}

/** What rules and users hold together: `undefined` where they leave the two alone. */
export function strengthBetween(a: ProfileNode, b: ProfileNode, words: Words): Strength | undefined {
  const word = words.between(a.id, b.id)
  if (word) return word.verdict === 'SAME' ? 'WORD' : undefined
  const verdict = a.links.get(b)
  return verdict?.decision === 'same' ? strengthOf(verdict) : undefined
}

/** Every profile that something holds to this one. */
export function neighboursOf(node: ProfileNode, { nodes, words }: RegionParts): readonly ProfileNode[] {
  const told = words.of(node.id).flatMap(({ a, b }) => nodes.get(a === node.id ? b : a) ?? [])
  return [...new Set([...node.links.keys(), ...told])].filter(other => strengthBetween(node, other, words) !== undefined)
}

/** All profiles that are held together with this one over any number of others, by id. */
export function findRegion(start: ProfileNode, parts: RegionParts): readonly ProfileNode[] {
  const found = new Set([start])
  for (const node of found) for (const other of neighboursOf(node, parts)) found.add(other)
  return [...found].sort((a, b) => compareText(a.id, b.id))
}

/** Users' last words on pairs of the region, newest first. */
function wordsIn(placeOf: ReadonlyMap<string, number>, words: Words): readonly Word[] {
  const all = [...placeOf.keys()].flatMap(id => words.of(id).filter(({ a, b, verdict }) => a === id && placeOf.has(b) && verdict !== 'UNSURE'))
  return all.sort(byNewest).map(({ a, b, verdict }) => ({ a: placeOf.get(a) ?? 0, b: placeOf.get(b) ?? 0, isSame: verdict === 'SAME' }))
}

function linksIn(members: readonly ProfileNode[], words: Words): readonly Link[] {
  const placeOf = new Map(members.map((node, place) => [node, place])), isLarge = members.length > MOST_FOR_LIKELY
  return members.flatMap((node, a) => [...node.links.keys()].flatMap((other): Link[] => {
    const b = placeOf.get(other) ?? -1, strength = b > a ? strengthBetween(node, other, words) : undefined
    return strength === undefined || strength === 'WORD' || (isLarge && strength === 'LIKELY') ? [] : [{ a, b, strength }]
  }))
}

/** Whoever has two employers explains that two who are each at one of them are one. */
function isExplained(a: ProfileNode, b: ProfileNode, refusal: Verdict): boolean {
  if (refusal.reasons[0] !== 'different employer') return false
  return [...a.links].some(([other, { decision }]) => decision === 'same' && other.profile.employers.length > 1 && other.links.get(b)?.decision === 'same')
}

/** Who of the region is one. The answer depends on its profiles and what is said of them alone. */
export function splitRegion(members: readonly ProfileNode[], { links, words }: RegionParts): readonly (readonly ProfileNode[])[] {
  const placeOf = new Map(members.map(({ id }, place) => [id, place]))
  const region: Region = {
    size: members.length, links: linksIn(members, words), words: wordsIn(placeOf, words),
    refusalOf: (a, b) => {
      const one = members[a], other = members[b], refusal = one && other && one !== other ? links.findRefusal(one, other) : undefined
      return one && other && refusal && !isExplained(one, other, refusal) ? kindOf(refusal) : undefined
    },
  }
  return partition(region).map(places => places.flatMap(place => members[place] ?? []))
}
