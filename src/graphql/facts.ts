import type { Props } from '../model/entity.js'
import type { Evidence } from '../model/relation.js'
import type { ArticleRow, EntityRow, NeighbourRow } from '../store/graph-store.js'
import type { Author, SourceDocument } from '../model/article.js'
import { toPropItems } from '../model/props.js'
import { sliceOf, type Span } from '../model/span.js'
import { WenmaiError } from '../model/errors.js'
import type { Context } from './context.js'
import { checkRange, MAX_FIRST } from './paging.js'

/** A property as the schema shows it. */
export interface Prop {
  readonly name: string
  readonly values: readonly string[]
}

/** Properties → a list sorted by name, each with its values as text. */
export const toProps = (props: Props | undefined): readonly Prop[] =>
  Object.entries(props ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => ({ name, values: toPropItems(value).map(String) }))

/** A fact points to something that the store does not have: the store's promise is broken, not the client's request. */
function getFound<Row>(row: Row | undefined, id: string): Row {
  if (row !== undefined) return row
  throw new WenmaiError('INTERNAL', `A fact points to ${id}, which the store does not have. Rebuild the store from its journal.`)
}

/** The entity that a fact points to. */
export const getEntity = async (id: string, { loaders }: Context): Promise<EntityRow> => getFound(await loaders.entities.load(id), id)

/** The article that a fact points to. */
export const getArticle = async (id: string, { loaders }: Context): Promise<ArticleRow> => getFound(await loaders.articles.load(id), id)

/** The file that offsets point into. */
export const getSource = async (id: string, { loaders }: Context): Promise<SourceDocument> => getFound(await loaders.sources.load(id), id)

/** The words at a span of a file. */
export const getText = async (source: string, span: Span, context: Context): Promise<string> => sliceOf((await getSource(source, context)).text, span)

/** The whole sentence around a quote. */
export const getSentence = ({ source, sentence: [start, end] }: Evidence, context: Context): Promise<string> => getText(source, { start, end }, context)

/** A stretch of an article with its words. */
export interface SegmentText extends Span {
  readonly text: string
}

/** An article's segments with their words, in reading order. */
export async function getSegments({ source, segments }: ArticleRow, context: Context): Promise<readonly SegmentText[]> {
  const { text } = await getSource(source, context)
  return segments.map(([start, end]) => ({ start, end, text: sliceOf(text, { start, end }) }))
}

/** An article's whole text: its segments, a line each. */
export const getArticleText = async (article: ArticleRow, context: Context): Promise<string> =>
  (await getSegments(article, context)).map(({ text }) => text).join('\n')

/** The first items of a list. @throws GraphQLError BAD_USER_INPUT for a number out of 1–100 */
export const takeFirst = <Item>(items: readonly Item[], first: number): readonly Item[] => items.slice(0, checkRange('first', first, [1, MAX_FIRST]))

/** The evidence of a relation. */
export const getEvidence = async (relation: string, first: number, { loaders }: Context): Promise<readonly Evidence[]> =>
  takeFirst(await loaders.evidence.load(relation), first)

/** A name in the byline of an article. */
export interface AuthorOf extends Author {
  readonly article: string
}

/** An article's byline. */
export const toAuthors = ({ id, authors }: ArticleRow): readonly AuthorOf[] => authors.map(author => ({ ...author, article: id }))

/** The relation of a byline: among the article's writers the one of that name. */
const findWriter = async ({ name, article }: AuthorOf, { loaders }: Context): Promise<NeighbourRow | undefined> =>
  (await loaders.writers.load(article)).find(({ entity }) => entity.name === name || entity.aliases.includes(name))

/** The person of a byline. */
export const findPerson = async (author: AuthorOf, context: Context): Promise<EntityRow | undefined> => (await findWriter(author, context))?.entity

/** The bylines that say who wrote an article: the evidence of WROTE. */
export async function getAuthorEvidence(author: AuthorOf, first: number, context: Context): Promise<readonly Evidence[]> {
  const writer = await findWriter(author, context)
  return writer ? getEvidence(writer.relation.id, first, context) : takeFirst([], first)
}
