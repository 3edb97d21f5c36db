import type { Conflict, DatedEvidence } from '../conflict/dated-evidence.js'
import { findFigureConflicts, toFigureSeries, type DatedFigure, type FigureSeries } from '../conflict/figures.js'
import { findPostConflicts, findPosts, type Employment, type Post } from '../conflict/posts.js'
import { findRankConflicts } from '../conflict/ranks.js'
import { isDay } from '../model/instant.js'
import { onlyGiven } from '../model/only-given.js'
import { compareText } from '../model/order.js'
import type { Evidence, Statistic } from '../model/relation.js'
import type { EntityRow, RelationRow } from '../store/graph-store.js'
import type { Context } from './context.js'
import { toInputError } from './errors.js'
import { getArticle, getEntity, takeFirst } from './facts.js'
import { checkRange, MAX_FIRST } from './paging.js'

/** More figures of one entity are not gathered to series. */
const MOST_FIGURES = 1000

/** A day as an argument gives it. @throws GraphQLError BAD_USER_INPUT for what is no day */
function checkDay(on: string | null | undefined): string | undefined {
  if (on == null || isDay(on)) return on ?? undefined
  throw toInputError(`\`on\` is ${JSON.stringify(on)}. Give a day, such as 2025-11-07.`, { argument: 'on', reason: 'INVALID_TIME' })
}

const getDay = async (article: string, context: Context): Promise<string | undefined> => (await getArticle(article, context)).publishedOn

async function toDatedFigure(statistic: Statistic, context: Context): Promise<DatedFigure> {
  const days = await Promise.all([...new Set(statistic.evidence.map(({ article }) => article))].map(article => getDay(article, context)))
  return { statistic, days: [...new Set(days.flatMap(day => day ?? []))].sort(compareText) }
}

/** `Statistic.contradictions`. */
export async function readFigureConflicts(statistic: Statistic, first: number, context: Context): Promise<readonly Statistic[]> {
  const { subject, measure } = statistic
  const [figures, { type }] = await Promise.all([context.loaders.figures.load({ subject, measure }), getEntity(subject, context)])
  const [figure, ...series] = await Promise.all([statistic, ...figures].map(each => toDatedFigure(each, context)))
  return figure ? takeFirst(findFigureConflicts(figure, series, { isOnce: type === 'Event' }), first) : []
}

/** Arguments of `Entity.figures`. */
export interface FiguresArgs {
  readonly measure?: string | null
  readonly on?: string | null
  readonly first: number
}

/** `Entity.figures`. */
export async function readFigures({ id }: EntityRow, args: FiguresArgs, context: Context): Promise<readonly FigureSeries[]> {
  const on = checkDay(args.on), first = checkRange('first', args.first, [1, MAX_FIRST])
  const { rows } = await context.view.findStatistics({ subject: id, first: MOST_FIGURES, ...onlyGiven({ measure: args.measure }) })
  return toFigureSeries(await Promise.all(rows.map(row => toDatedFigure(row, context))), on).slice(0, first)
}

const toPiece = async (relation: string, evidence: Evidence, context: Context): Promise<DatedEvidence> => ({ relation, evidence, day: await getDay(evidence.article, context) })

async function getPieces(relation: string, context: Context): Promise<readonly DatedEvidence[]> {
  const evidence = await context.loaders.evidence.load(relation)
  return Promise.all(evidence.map(piece => toPiece(relation, piece, context)))
}

async function getEmployments(person: string, context: Context): Promise<readonly Employment[]> {
  const rows = await context.loaders.posts.load(person)
  return Promise.all(rows.map(async ({ relation, entity }): Promise<Employment> => ({ relation: relation.id, body: entity.id, pieces: await getPieces(relation.id, context) })))
}

async function findConflicts({ id, type, source }: RelationRow, context: Context): Promise<readonly Conflict[]> {
  if (type === 'WORKS_FOR') return findPostConflicts(id, await getEmployments(source, context))
  return type === 'RECEIVED' ? findRankConflicts(await getPieces(id, context)) : []
}

/** A conflict with the relation that the other piece is of. */
export interface RelationConflict extends Omit<Conflict, 'relation'> {
  readonly relation: RelationRow
}

/** `Relation.contradictions`. */
export async function readConflicts(relation: RelationRow, first: number, context: Context): Promise<readonly RelationConflict[]> {
  const conflicts = takeFirst(await findConflicts(relation, context), first)
  const others = relation.type === 'WORKS_FOR' ? (await context.loaders.posts.load(relation.source)).map(row => row.relation) : []
  return conflicts.map(conflict => ({ ...conflict, relation: others.find(({ id }) => id === conflict.relation) ?? relation }))
}

/** A post as the schema shows it. */
export interface PostRow {
  readonly title: string | null
  readonly body: EntityRow
  readonly relation: RelationRow
  readonly since: string | null
  readonly until: string | null
  readonly evidence: readonly Evidence[]
}

/** `Entity.posts`. */
export async function readPosts({ id }: EntityRow, args: { readonly on?: string | null; readonly first: number }, context: Context): Promise<readonly PostRow[]> {
  const on = checkDay(args.on), first = checkRange('first', args.first, [1, MAX_FIRST]), rows = new Map((await context.loaders.posts.load(id)).map(row => [row.relation.id, row]))
  return findPosts(await getEmployments(id, context), on).slice(0, first).flatMap(({ relation, title, told, pieces }: Post): readonly PostRow[] => {
    const row = rows.get(relation)
    return row ? [{ title: title === '' ? null : title, body: row.entity, relation: row.relation, since: told?.from ?? null, until: told?.to ?? null, evidence: pieces.map(piece => piece.evidence) }] : []
  })
}
