import { WenmaiError } from '../../model/errors.js'
import type { Redirect } from '../../model/graph-change.js'
import { compareText } from '../../model/order.js'
import type { ChangeNotes, Turn } from '../plan-change.js'
import { toNamed, toShowing, type Showing, type Showings } from '../show-claims.js'
import type { Claim } from '../claims.js'
import { runPortions, type CypherSession } from './cypher-session.js'

/** A redirect as a statement gives it. */
interface RedirectRecord {
  readonly id: string
  readonly target: string
}

const toTargets = (found: readonly RedirectRecord[]): ReadonlyMap<string, string> => new Map(found.map(({ id, target }) => [id, target]))

/** Where some entity ids lead; those that lead nowhere else are left out. */
export async function getRedirects(session: CypherSession, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  return toTargets(await runPortions<RedirectRecord>(session, { name: 'get-redirects' }, { key: 'ids', values: [...new Set(ids)] }))
}

const findFollowers = (session: CypherSession, ids: readonly string[]): Promise<readonly RedirectRecord[]> => runPortions(session, { name: 'find-redirects-to' }, { key: 'ids', values: ids })

/** All ids that lead to an entity, and its own. */
export const getNamesakes = async (session: CypherSession, id: string): Promise<readonly string[]> =>
  [id, ...(await findFollowers(session, [id])).map((redirect) => redirect.id)].sort(compareText)

/** Under which ids the graph keeps what some claims are about. */
export const findShowing = async (session: CypherSession, claims: Iterable<readonly Claim[]>): Promise<Showing> => toShowing(await getRedirects(session, toAllNamed(claims)))

function toAllNamed(claims: Iterable<readonly Claim[]>): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const said of claims) for (const claim of said) for (const id of toNamed(claim)) ids.add(id)
  return ids
}

const failChain = (id: string): never => {
  throw new WenmaiError('BAD_INPUT', `${id} is to lead to another entity and to be led to at once; lead every id to the one that is shown`)
}

/** What is led to must itself be shown. */
async function checkTargets(session: CypherSession, turns: readonly Turn[]): Promise<void> {
  const after = new Map(turns.map(({ from, to }) => [from, to])), targets = new Set(turns.filter(({ from, to }) => from !== to).map(({ to }) => to))
  const known = await getRedirects(session, [...targets].filter((id) => !after.has(id)))
  for (const id of targets) if ((after.get(id) ?? known.get(id) ?? id) !== id) failChain(id)
  const leaving = turns.filter(({ from, to, before }) => to !== from && before === from).map(({ from }) => from)
  for (const { id, target } of await findFollowers(session, leaving)) if (!after.has(id)) failChain(target)
}

/** Those of some redirects that change something. @throws WenmaiError `BAD_INPUT` where one would lead to another */
export async function toTurns(session: CypherSession, redirects: readonly Redirect[]): Promise<readonly Turn[]> {
  const known = await getRedirects(session, redirects.map(({ from }) => from))
  const turns = redirects.map((redirect) => ({ ...redirect, before: known.get(redirect.from) ?? redirect.from })).filter(({ before, to }) => before !== to)
  await checkTargets(session, turns)
  return turns
}

/** The printings that claim something of the entities that turn. */
export const findTurning = (session: CypherSession, turns: readonly Turn[]): Promise<ReadonlySet<string>> => findNaming(session, turns.map(({ from, before }) => ({ id: from, entity: before })))

/** The printings that claim some entities. `entity`: the one that the graph shows in the place of `id`. */
export async function findNaming(session: CypherSession, values: readonly { readonly id: string; readonly entity: string }[]): Promise<ReadonlySet<string>> {
  const printings = new Set<string>()
  for (const name of ['find-printings-mentioning', 'find-printings-unmentioning']) {
    for (const { printing } of await runPortions<{ printing: string }>(session, { name }, { key: 'rows', values })) printings.add(printing)
  }
  return printings
}

/** What a change makes of where ids lead. */
export const turnRedirects = (redirects: ReadonlyMap<string, string>, turns: readonly Turn[]): ReadonlyMap<string, string> =>
  turns.length === 0 ? redirects : new Map([...redirects, ...turns.map(({ from, to }) => [from, to] as const)])

/** How the graph shows some claims before and after a change. `hasRedirects`: whether it knows any before. */
export async function findShowings(session: CypherSession, claims: Iterable<readonly Claim[]>, { notes, hasRedirects }: { readonly notes: Pick<ChangeNotes, 'redirects' | 'annotations'>; readonly hasRedirects: boolean }): Promise<Showings> {
  const { redirects: turns, annotations } = notes
  const known = hasRedirects ? await getRedirects(session, toAllNamed(claims)) : new Map<string, string>()
  const before = toShowing(known, annotations.before.rejected)
  const isAlike = turns.length === 0 && annotations.before.rejected === annotations.after.rejected
  return { before, after: isAlike ? before : toShowing(turnRedirects(known, turns), annotations.after.rejected) }
}

/** What the turns make of the number of redirects. */
export const countRedirects = (count: number, turns: readonly Turn[]): number =>
  turns.reduce((sum, { from, before, to }) => sum + Number(to !== from) - Number(before !== from), count)
