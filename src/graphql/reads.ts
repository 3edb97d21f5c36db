import type { EntityType, RelationType } from '../model/ontology.js'
import type { Mention } from '../model/entity.js'
import { onlyGiven } from '../model/only-given.js'
import type { Statistic } from '../model/relation.js'
import type { ArticleRow, CompanyProgrammeRow, EntityRow, NeighbourRow, PathRow } from '../store/graph-store.js'
import type { Context } from './context.js'
import { checkText, findByName, getOnly, resolveOptionalRef, resolveRef } from './entity-ref.js'
import { checkRange, findConnection, toConnection, toPageRequest, type Connection, type PageArgs } from './paging.js'
import { toInputError } from './errors.js'

/** The deepest path that may be asked for. */
export const MAX_PATH_DEPTH = 6
/** The farthest that `reach` counts. */
export const MAX_REACH = 3
const MAX_IDS = 100

/** Arguments of `entities`. */
export interface EntitiesArgs extends PageArgs {
  readonly type?: EntityType | null
  readonly place?: string | null
}

/** Reads `entities`. */
export async function readEntities(args: EntitiesArgs, { view }: Context): Promise<Connection<EntityRow>> {
  const place = await resolveOptionalRef(view, args.place, { argument: 'place', types: ['Place'] })
  const filter = onlyGiven({ types: args.type ? [args.type] : undefined, place })
  return findConnection({ list: { field: 'entities', filter }, args, find: page => view.findEntities({ ...filter, ...page }) })
}

/** Arguments of `search`. */
export interface SearchArgs extends PageArgs {
  readonly text: string
  readonly types?: readonly EntityType[] | null
}

/** Reads `search`. */
export function searchEntities(args: SearchArgs, { view }: Context): Promise<Connection<EntityRow>> {
  const text = checkText('text', args.text)
  const filter = onlyGiven({ types: args.types })
  const list = { field: 'search', filter: { text, ...filter } }
  return findConnection({ list, args, find: page => view.searchEntities({ text, ...filter, ...page }) })
}

/** Arguments of `neighbours`, the entity's name resolved. */
export interface NeighboursArgs extends PageArgs {
  readonly types?: readonly RelationType[] | null
  readonly direction: 'OUT' | 'IN' | 'BOTH'
}

const toNeighbourEdge = ({ relation, entity }: NeighbourRow) => ({ node: entity, relation })

/** Reads the neighbours of the entity with this id. */
export async function readNeighbours(id: string, args: NeighboursArgs, { view }: Context): Promise<Connection<EntityRow>> {
  const filter = { id, direction: args.direction, ...onlyGiven({ types: args.types }) }
  const list = { field: 'neighbours', filter }
  const page = await view.findNeighbours({ ...filter, ...toPageRequest(args, list) })
  return toConnection(page, { list, args, toEdge: toNeighbourEdge })
}

/** Reads the neighbours of the entity that the argument names. */
export const readNeighboursOf = async (ref: string, args: NeighboursArgs, context: Context): Promise<Connection<EntityRow>> =>
  readNeighbours(await resolveRef(context.view, ref, { argument: 'entity' }), args, context)

/** Arguments of `companyProgrammes`. */
export interface CompanyProgrammesArgs extends PageArgs {
  readonly company?: string | null
  readonly target?: string | null
  readonly place?: string | null
}

/** Reads `companyProgrammes`. */
export async function readCompanyProgrammes(args: CompanyProgrammesArgs, { view }: Context): Promise<Connection<CompanyProgrammeRow>> {
  const [company, target, place] = await Promise.all([
    resolveOptionalRef(view, args.company, { argument: 'company', types: ['Company'] }),
    resolveOptionalRef(view, args.target, { argument: 'target', types: ['Programme', 'Award'] }),
    resolveOptionalRef(view, args.place, { argument: 'place', types: ['Place'] }),
  ])
  const filter = onlyGiven({ company, target, place })
  return findConnection({
    list: { field: 'companyProgrammes', filter },
    args,
    find: page => view.findCompanyProgrammes({ ...filter, ...page }),
  })
}

/** What statistics are asked for: of an entity, of an article, with a measure. */
export interface StatisticFilter {
  readonly subject?: string | undefined
  readonly article?: string | undefined
  readonly measure?: string | null | undefined
}

/** Reads statistics by ids. */
export function readStatistics(wanted: StatisticFilter, args: PageArgs, { view }: Context): Promise<Connection<Statistic>> {
  const filter = onlyGiven(wanted)
  return findConnection({ list: { field: 'statistics', filter }, args, find: page => view.findStatistics({ ...filter, ...page }) })
}

/** Arguments of `statistics`. */
export interface StatisticsArgs extends PageArgs {
  readonly subject?: string | null
  readonly measure?: string | null
}

/** Reads the statistics of the entity that the argument names, or all. */
export async function readStatisticsOf(args: StatisticsArgs, context: Context): Promise<Connection<Statistic>> {
  const subject = await resolveOptionalRef(context.view, args.subject, { argument: 'subject' })
  return readStatistics({ subject, measure: args.measure }, args, context)
}

/** Reads the mentions of an entity or in an article. */
export const readMentions = (
  filter: { readonly entity: string } | { readonly article: string },
  args: PageArgs,
  { view }: Context,
): Promise<Connection<Mention>> =>
  findConnection({ list: { field: 'mentions', filter: { ...filter } }, args, find: page => view.findMentions({ ...filter, ...page }) })

/** Reads `articles`. */
export const readArticles = (args: PageArgs, { view }: Context): Promise<Connection<ArticleRow>> =>
  findConnection({ list: { field: 'articles', filter: {} }, args, find: page => view.findArticles(page) })

/** Arguments of `path`. */
export interface PathArgs {
  readonly from: string
  readonly to: string
  readonly maxDepth: number
  readonly types?: readonly RelationType[] | null
}

/** Reads `path`. */
export async function readPaths(args: PathArgs, { view }: Context): Promise<readonly PathRow[]> {
  const maxDepth = checkRange('maxDepth', args.maxDepth, [0, MAX_PATH_DEPTH])
  const [from, to] = await Promise.all([
    resolveRef(view, args.from, { argument: 'from' }),
    resolveRef(view, args.to, { argument: 'to' }),
  ])
  return view.findPaths({ from, to, maxDepth, ...onlyGiven({ types: args.types }) })
}

/** Arguments of `reach`. */
export interface ReachArgs {
  readonly entity: string
  readonly depth: number
  readonly types?: readonly RelationType[] | null
}

/** Reads `reach`. */
export async function readReach(args: ReachArgs, { view }: Context): Promise<number> {
  const depth = checkRange('depth', args.depth, [0, MAX_REACH])
  const id = await resolveRef(view, args.entity, { argument: 'entity' })
  return view.countReachable({ id, depth, ...onlyGiven({ types: args.types }) })
}

/** Arguments of `entityByName`. */
export interface EntityByNameArgs {
  readonly name: string
  readonly type?: EntityType | null
}

/** Reads `entityByName`. */
export async function readByName({ name, type }: EntityByNameArgs, { view }: Context): Promise<EntityRow | undefined> {
  const options = { argument: 'name', ...onlyGiven({ types: type ? [type] : undefined }) }
  return getOnly(name, await findByName(view, name, options), options)
}

/** A thing with a global id. */
export type NodeRow = EntityRow | ArticleRow

/** Reads `node`: ids carry their kind in front. */
export const readNode = async (id: string, { loaders }: Context): Promise<NodeRow | undefined> =>
  id.startsWith('art_') ? loaders.articles.load(id) : loaders.entities.load(id)

/** Reads `nodes`. @throws GraphQLError BAD_USER_INPUT for more than 100 ids */
export function readNodes(ids: readonly string[], context: Context): Promise<readonly (NodeRow | undefined)[]> {
  if (ids.length <= MAX_IDS) return Promise.all(ids.map(id => readNode(id, context)))
  throw toInputError(`${ids.length} ids are too many. Ask for at most ${MAX_IDS} at a time.`, { argument: 'ids', reason: 'TOO_MANY_IDS', details: { max: MAX_IDS } })
}

