import { WenmaiError } from '../../model/errors.js'
import type { PreparedChange, Removal } from '../plan-change.js'
import type { StoredPrinting } from '../printings.js'
import { runPortions } from './cypher-session.js'
import { findTouchedPrintings, toDistinctPrintings, type Planning } from './load-before.js'

/** What a change touches of the graph. */
export interface Touched {
  /** Every printing of the articles that may change, and every printing of the sources that may change. */
  readonly printings: readonly StoredPrinting[]
  readonly removal: Removal
}

interface Removed {
  readonly removal: Removal
  /** Ids of the sources that something is removed from. */
  readonly sources: readonly string[]
}

const failUnknown = (names: readonly string[]): never => {
  throw new WenmaiError('NOT_FOUND', `${names.join(', ')}: the graph holds no such article or file; name an article by its id, a file as it was named when it was read (\`wenmai export\` shows both)`)
}

async function findSourcesOfFiles({ session, memory }: Planning, files: readonly string[]): Promise<readonly { readonly file: string; readonly source: string }[]> {
  return runPortions(session, { name: 'find-sources-of-files' }, { key: 'files', values: memory.filter([...new Set(files)]) })
}

/** What is to be removed: a name is an article's id where there is such an article, else a file's. */
async function findRemoved(planning: Planning, { batches, replacesFiles, remove }: PreparedChange, isStrict: boolean): Promise<Removed> {
  const ofArticles = await findTouchedPrintings(planning.session, { articles: planning.memory.filter([...new Set(remove)]), sources: [] })
  const articles = new Set(ofArticles.map(({ article }) => article.id))
  const names = remove.filter((name) => !articles.has(name))
  const files = new Set([...names, ...(replacesFiles ? batches.map(({ source }) => source.file) : [])])
  const carried = await findSourcesOfFiles(planning, [...files])
  const known = new Set(carried.map(({ file }) => file)), unknown = names.filter((name) => !known.has(name))
  if (isStrict && unknown.length > 0) failUnknown(unknown)
  return { removal: { articles, files }, sources: [...ofArticles.map(({ article }) => article.source), ...carried.map(({ source }) => source)] }
}

/** Finds what a change touches. @throws WenmaiError `NOT_FOUND` where `isStrict` and something to be removed is not there */
export async function findTouched(planning: Planning, change: PreparedChange, isStrict: boolean): Promise<Touched> {
  const { session, memory } = planning
  const { removal, sources } = await findRemoved(planning, change, isStrict)
  const written = change.batches.flatMap((batch) => batch.articles.map(({ facts }) => facts.article.id))
  const inSources = await findTouchedPrintings(session, { articles: [], sources: memory.filter([...new Set([...sources, ...change.batches.map(({ source }) => source.id)])]) })
  const losing = inSources.filter(({ files }) => files.some(({ file }) => removal.files.has(file))).map(({ article }) => article.id)
  const ofArticles = await findTouchedPrintings(session, { articles: memory.filter([...new Set([...removal.articles, ...losing, ...written])]), sources: [] })
  return { printings: toDistinctPrintings([...inSources, ...ofArticles]), removal }
}
