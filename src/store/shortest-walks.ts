import { compareText } from '../model/order.js'

/** An edge as a search met it, going from `near` to `far`, whichever way the relation points. */
export interface Edge {
  readonly near: string
  readonly far: string
  readonly relation: string
}

/** A walk by ids; `entities` has one more item than `relations`. */
export interface Walk {
  readonly entities: readonly string[]
  readonly relations: readonly string[]
}

/** Gives every edge of some entities, in both directions. */
export type FindEdges = (ids: readonly string[]) => Promise<readonly Edge[]>

interface Side {
  readonly distances: Map<string, number>
  readonly edges: Edge[]
  frontier: readonly string[]
  depth: number
}

const createSide = (id: string): Side => ({ distances: new Map([[id, 0]]), edges: [], frontier: [id], depth: 0 })

/** Takes one side a level further; edges within or back to known levels lie on no shortest walk. */
async function expand(side: Side, findEdges: FindEdges): Promise<void> {
  const found = await findEdges(side.frontier)
  const onward = found.filter(({ far }) => !side.distances.has(far))
  side.depth += 1
  for (const { far } of onward) side.distances.set(far, side.depth)
  side.edges.push(...onward)
  side.frontier = [...new Set(onward.map(({ far }) => far))]
}

const hasMet = (a: Side, b: Side): boolean => a.frontier.some((id) => b.distances.has(id))

/** Levels from both ends until they meet; false where they do not within `maxDepth`. */
async function search([start, goal]: readonly [Side, Side], { findEdges, maxDepth }: { readonly findEdges: FindEdges; readonly maxDepth: number }): Promise<boolean> {
  while (start.depth + goal.depth < maxDepth) {
    const [near, far] = start.frontier.length <= goal.frontier.length ? [start, goal] : [goal, start]
    await expand(near, findEdges)
    if (hasMet(near, far)) return true
    if (near.frontier.length === 0) return false
  }
  return false
}

const groupSteps = (edges: readonly Edge[]): ReadonlyMap<string, readonly Edge[]> => {
  const steps = new Map<string, Edge[]>()
  for (const edge of edges) {
    const known = steps.get(edge.near)
    if (known) known.push(edge)
    else steps.set(edge.near, [edge])
  }
  for (const list of steps.values()) list.sort((a, b) => compareText(a.relation, b.relation))
  return steps
}

const turn = ({ near, far, relation }: Edge): Edge => ({ near: far, far: near, relation })

/** The steps of the start's side that lead to where the sides met. */
function keepUseful(start: Side, goal: Side): readonly Edge[] {
  const useful = new Set([...start.distances.keys()].filter((id) => start.distances.get(id) === start.depth && goal.distances.get(id) === goal.depth))
  const kept: Edge[] = []
  for (const edge of [...start.edges].reverse()) {
    if (!useful.has(edge.far)) continue
    useful.add(edge.near)
    kept.push(edge)
  }
  return kept
}

function* walkFrom(walk: Walk, { steps, to }: { readonly steps: ReadonlyMap<string, readonly Edge[]>; readonly to: string }): Generator<Walk> {
  const at = walk.entities.at(-1) ?? ''
  if (at === to) yield walk
  else {
    for (const { far, relation } of steps.get(at) ?? []) {
      yield* walkFrom({ entities: [...walk.entities, far], relations: [...walk.relations, relation] }, { steps, to })
    }
  }
}

/** The first `limit` of the shortest walks between two different entities, in the order of their relation ids. */
export async function findShortestWalks(ends: { readonly from: string; readonly to: string }, options: { readonly findEdges: FindEdges; readonly maxDepth: number; readonly limit: number }): Promise<readonly Walk[]> {
  const [start, goal] = [createSide(ends.from), createSide(ends.to)]
  if (!(await search([start, goal], options))) return []
  const steps = groupSteps([...keepUseful(start, goal), ...goal.edges.map(turn)])
  const walks: Walk[] = []
  for (const walk of walkFrom({ entities: [ends.from], relations: [] }, { steps, to: ends.to })) {
    if (walks.push(walk) === options.limit) break
  }
  return walks
}
