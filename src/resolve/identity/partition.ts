import { Forest } from './forest.js'

/** How two profiles are linked: a user says so, an article tells it (a renaming, a code), the same name in full, or a likely form of it. */
export type Strength = 'WORD' | 'TOLD' | 'SURE' | 'LIKELY'

/**
 * Why rules keep two profiles apart: they rather doubt it; other words, as after a renaming; another form of the name, as after a
 * conversion; another thing (year, edition, rank, place, code), which no renaming explains.
 */
export type Refusal = 'DOUBT' | 'NAME' | 'FORM' | 'THING'

/** A link between two profiles, by their places in the region. */
export interface Link {
  readonly a: number
  readonly b: number
  readonly strength: Strength
}

/** What a user said of two profiles of the region; newest first. */
export interface Word {
  readonly a: number
  readonly b: number
  readonly isSame: boolean
}

/** Profiles that links hold together, and what speaks against it. */
export interface Region {
  readonly size: number
  readonly links: readonly Link[]
  /** Newest first. */
  readonly words: readonly Word[]
  /** What the rules say against two being one; `undefined` where they say nothing. */
  readonly refusalOf: (a: number, b: number) => Refusal | undefined
}

type Conflict = (a: number, b: number) => boolean
type Neighbours = ReadonlyMap<number, ReadonlySet<number>>

/** Remembers the answers: while links are cut no group changes. */
function onceAPair(toAnswer: Conflict): Conflict {
  const known = new Map<string, boolean>()
  return (a, b) => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`, answer = known.get(key) ?? toAnswer(a, b)
    known.set(key, answer)
    return answer
  }
}

/** Users' words, newest first: one that contradicts newer ones counts for nothing. */
function hearWords({ size, words }: Region): { readonly groups: Forest; readonly apart: readonly Word[] } {
  const groups = new Forest(size), apart: Word[] = []
  for (const word of words) {
    const isTorn = apart.some(({ a, b }) => groups.areJoinedBy([a, b], [word.a, word.b]))
    if (!word.isSame && !groups.areJoined(word.a, word.b)) apart.push(word)
    else if (word.isSame && !isTorn) groups.join(word.a, word.b)
  }
  return { groups, apart }
}

/** Which groups each group is linked to, by the group's first member. */
function toNeighbours(groups: Forest, links: readonly Link[], isConflict: Conflict): Neighbours {
  const neighbours = new Map<number, Set<number>>()
  const note = (from: number, to: number): void => void neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to))
  for (const { a, b } of links) {
    const from = groups.find(a), to = groups.find(b)
    if (from === to || isConflict(from, to)) continue
    note(from, to)
    note(to, from)
  }
  return neighbours
}

/** How many links every group that can be reached is away. */
function measureFrom(start: number, neighbours: Neighbours): ReadonlyMap<number, number> {
  const steps = new Map([[start, 0]])
  for (const [group, away] of steps) for (const next of neighbours.get(group) ?? []) if (!steps.has(next)) steps.set(next, away + 1)
  return steps
}

interface Clash { readonly from: number; readonly to: number; readonly steps: number }

/** The pairs in conflict that links still hold together, of those the nearest. */
function findClashes(neighbours: Neighbours, isConflict: Conflict): readonly Clash[] {
  let clashes: Clash[] = []
  for (const from of neighbours.keys()) {
    for (const [to, steps] of measureFrom(from, neighbours)) {
      const nearest = clashes[0]?.steps ?? Infinity
      if (to <= from || steps > nearest || !isConflict(from, to)) continue
      clashes = steps < nearest ? [{ from, to, steps }] : [...clashes, { from, to, steps }]
    }
  }
  return clashes
}

/** The links on the shortest ways between the two. */
function linksBetween({ from, to, steps }: Clash, neighbours: Neighbours): readonly (readonly [number, number])[] {
  const there = measureFrom(from, neighbours), back = measureFrom(to, neighbours)
  return [...there].flatMap(([group, away]) => [...neighbours.get(group) ?? []].filter(next => away + 1 + (back.get(next) ?? Infinity) === steps).map(next => [group, next] as const))
}

/**
 * Joins what links of one strength hold together. Where two that must not be one are linked over others, the links on the shortest
 * ways between them are cut, all at once and nearest first: who could be either of two is neither, whoever came first.
 */
function joinLinked(groups: Forest, links: readonly Link[], toAnswer: Conflict): void {
  const isConflict = onceAPair(toAnswer)
  const neighbours = new Map([...toNeighbours(groups, links, isConflict)].map(([group, others]) => [group, new Set(others)] as const))
  for (let clashes = findClashes(neighbours, isConflict); clashes.length > 0; clashes = findClashes(neighbours, isConflict)) {
    for (const [group, next] of clashes.flatMap(clash => linksBetween(clash, neighbours))) {
      neighbours.get(group)?.delete(next)
      neighbours.get(next)?.delete(group)
    }
  }
  for (const [group, others] of neighbours) for (const other of others) groups.join(group, other)
}

interface Parts {
  /** What is joined so far. */
  readonly groups: Forest
  /** What users and articles joined: one thing of several names. */
  readonly parts: Forest
  readonly apart: readonly Word[]
  readonly refusalOf: Region['refusalOf']
  /** Refusals that keep two parts apart though only some of their names are refused. */
  readonly counting: ReadonlySet<Refusal>
}

/** Two parts are in conflict where each name of the one is refused by each of the other, or where one refusal counts by itself. */
function arePartsApart(a: number, b: number, { parts, refusalOf, counting }: Parts): boolean {
  const members = parts.membersOf(a), refusals = members.flatMap(one => parts.membersOf(b).map(other => refusalOf(one, other)))
  if (refusals.every(refusal => refusal !== undefined)) return true
  // A user who joins another year with this one says that rules know nothing of it.
  const isMixed = [a, b].some(part => parts.membersOf(part).some(one => parts.membersOf(part).some(other => refusalOf(one, other) === 'THING')))
  return !isMixed && refusals.some(refusal => refusal !== undefined && counting.has(refusal))
}

/** A conflict between groups: a user keeps two of their members apart, or two of their parts are in conflict. */
const toConflict = (frame: Parts): Conflict => (a, b) => {
  const { groups, parts, apart } = frame
  if (apart.some(word => groups.areJoinedBy([word.a, word.b], [a, b]))) return true
  const [ones = [], others = []] = [a, b].map(group => groups.membersOf(group).filter(member => parts.find(member) === member))
  return ones.some(one => others.some(other => arePartsApart(one, other, frame)))
}

/**
 * Who of a region is one, as lists of places in order. Users' words come first, the newest before older ones; then what articles
 * tell, then names in full, then likely forms. The answer depends on the region alone, never on the order of its links.
 */
export function partition(region: Region): readonly (readonly number[])[] {
  const { groups, apart } = hearWords(region), words = groups.copy()
  const refusedBut = (...answered: Refusal[]): Region['refusalOf'] => (a, b) => {
    const refusal = region.refusalOf(a, b)
    return refusal === undefined || answered.includes(refusal) ? undefined : refusal
  }
  const joinBy = (strength: Strength, rest: Pick<Parts, 'parts' | 'refusalOf' | 'counting'>): void =>
    joinLinked(groups, region.links.filter(link => link.strength === strength), toConflict({ groups, apart, ...rest }))
  // A renaming answers all but another thing, a name in full every doubt.
  joinBy('TOLD', { parts: words, refusalOf: refusedBut('DOUBT', 'NAME', 'FORM'), counting: new Set(['THING']) })
  const parts = groups.copy()
  joinBy('SURE', { parts, refusalOf: refusedBut('DOUBT'), counting: new Set(['THING']) })
  joinBy('LIKELY', { parts, refusalOf: region.refusalOf, counting: new Set(['THING', 'FORM']) })
  return groups.all()
}
