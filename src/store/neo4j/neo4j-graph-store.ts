import { WenmaiError } from '../../model/errors.js'
import { toBands } from '../../resemblance/bands.js'
import { toBodyText } from '../../resemblance/body-text.js'
import { decodeClaims } from '../claims-text.js'
import { toArticleRow, type ArticleRecord } from '../cypher/rows.js'
import { toUnmentionedParams } from '../cypher/change-rows.js'
import { sendPortions } from '../cypher/cypher-session.js'
import { CypherGraphStore, type Clock } from '../cypher/cypher-graph-store.js'
import { getSourceMap, getState, LAYOUT } from '../cypher/read/articles.js'
import type { ArticleRow } from '../graph-store.js'
import { migrate } from './migrate.js'
import { Neo4jEngine, type Neo4jPlace } from './neo4j-engine.js'
import { isRefusal } from './neo4j-errors.js'

/** The store in a Neo4j database. Many processes may have it open at once. */
export class Neo4jGraphStore extends CypherGraphStore {}

/** The oldest line that is still supported; calendar releases are later. */
const LEAST = [5, 26] as const

/** @throws WenmaiError `STORE_INCOMPATIBLE` where a server that calls itself so is none that we can use. */
export function checkAgent(agent: string): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/u.exec(agent) ?? []
  const isKnown = Number(major) > LEAST[0] || (Number(major) === LEAST[0] && Number(minor) >= LEAST[1])
  if (!isKnown) throw new WenmaiError('STORE_INCOMPATIBLE', `The server is ${agent || 'of an unknown kind'}; use Neo4j ${LEAST.join('.')} or later.`)
}

/** What the server is, in words. @throws as `openNeo4jGraphStore`, but changes nothing */
export async function probeNeo4j(place: Neo4jPlace): Promise<string> {
  const engine = new Neo4jEngine(place)
  try {
    const agent = await engine.getAgent()
    checkAgent(agent)
    const { seq } = await engine.read(getState)
    return `${agent}, ${seq === 0 ? 'empty as yet' : `${seq} changes`}`
  } finally {
    await engine.close()
  }
}

/** Layouts that are brought up to date in place. */
const OLDEST = 3
/** The first that notes which files carry which sources. */
const WITH_SOURCE_FILES = 4
/** The first that notes what a printing claims of entities that it names nowhere. */
const WITH_UNMENTIONED = 6
/** The first that notes by what keys near-duplicates are looked for. */
const WITH_BANDS = 7
const SOURCES_A_PORTION = 1000
/** Their pages come with them. */
const ARTICLES_A_PORTION = 200

/** Notes which files carry which sources, in portions: whoever is stopped half-way begins anew. */
async function addSourceFiles(engine: Neo4jEngine): Promise<void> {
  let last: string | null | undefined = ''
  while (typeof last === 'string') {
    const after: string = last
    const [row] = await engine.write((session) => session.run<{ last: string | null }>({ folder: 'schema', name: 'add-source-files' }, { after, limit: SOURCES_A_PORTION }))
    last = row?.last
  }
}

interface ClaimsRecord {
  readonly printing: string
  readonly claims: string
}

/** Notes which entities printings claim and name nowhere, likewise. */
async function addUnmentioned(engine: Neo4jEngine): Promise<void> {
  let last: string | undefined = ''
  while (last !== undefined) {
    const after: string = last
    last = await engine.write(async (session) => {
      const found = await session.run<ClaimsRecord>({ folder: 'schema', name: 'find-claims-after' }, { after, limit: SOURCES_A_PORTION })
      const things = found.flatMap(({ printing, claims }) => toUnmentionedParams(printing, decodeClaims(claims)))
      await sendPortions(session, { name: 'create-unmentioned' }, { things, toRow: (row) => row })
      return found.at(-1)?.printing
    })
  }
}

/** Notes the keys of articles, likewise. */
async function addBands(engine: Neo4jEngine): Promise<void> {
  let last: string | undefined = ''
  while (last !== undefined) {
    const after: string = last
    last = await engine.write(async (session) => {
      const found = await session.run<{ article: ArticleRecord }>({ folder: 'schema', name: 'find-article-bodies' }, { after, limit: ARTICLES_A_PORTION })
      const articles = found.map(({ article }) => toArticleRow(article)), sources = await getSourceMap(session, articles.map(({ source }) => source))
      const toRow = (article: ArticleRow) => ({ id: article.id, bands: toBands(toBodyText({ article, text: sources.get(article.source)?.text ?? '' })) })
      await sendPortions(session, { folder: 'schema', name: 'set-article-bands' }, { things: articles, toRow })
      return articles.at(-1)?.id
    })
  }
}

/** Takes a graph of an older layout to the present one. Of its changes nothing is known: its log begins with the next. */
async function upgrade(engine: Neo4jEngine, layout: number): Promise<void> {
  if (layout < WITH_SOURCE_FILES) await addSourceFiles(engine)
  if (layout < WITH_UNMENTIONED) await addUnmentioned(engine)
  if (layout < WITH_BANDS) await addBands(engine)
  await engine.write((session) => session.send({ folder: 'schema', name: 'set-layout' }, { layout: LAYOUT }))
}

async function reachLayout(engine: Neo4jEngine): Promise<void> {
  const { layout } = await engine.read(getState)
  if (layout < OLDEST || layout > LAYOUT) throw new WenmaiError('STORE_INCOMPATIBLE', `The graph has layout ${layout}, this Wenmai writes ${LAYOUT}; export it with the version that wrote it and load that into an empty database.`)
  if (layout < LAYOUT) await upgrade(engine, layout)
}

async function prepare(engine: Neo4jEngine, { onNotice }: Neo4jPlace): Promise<void> {
  checkAgent(await engine.getAgent())
  for (const name of await migrate(engine)) onNotice?.(`${name} had been dropped from the database and is made again`)
  await reachLayout(engine)
}

/**
 * Opens the store in a Neo4j database and brings its schema up to date.
 * @throws WenmaiError `BAD_CONFIG` where user or password are refused, `STORE_UNAVAILABLE`, `STORE_INCOMPATIBLE`, `STORE_CORRUPT`
 */
export async function openNeo4jGraphStore(place: Neo4jPlace & { readonly clock?: Clock }): Promise<Neo4jGraphStore> {
  const engine = new Neo4jEngine(place)
  try {
    await prepare(engine, place)
    return new Neo4jGraphStore(engine, { clock: place.clock })
  } catch (error) {
    await engine.close()
    throw isRefusal(error) && error instanceof WenmaiError ? new WenmaiError('BAD_CONFIG', error.message, { cause: error }) : error
  }
}
