import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import type { Config } from './config.js'
import { readEditors } from './editors.js'
import type { Gazetteer } from './gazetteer/gazetteer.js'
import { loadGazetteer } from './gazetteer/load-gazetteer.js'
import type { GazetteerFile } from './gazetteer/tsv.js'
import { WenmaiError } from './model/errors.js'
import type { GraphBatch } from './model/graph-batch.js'
import type { Tokenizer } from './model/token.js'
import { toPackagePath } from './package-files.js'
import { createExplainer, type Explainer } from './pipeline/explain/explain-article.js'
import { createExtractor, type Extractor } from './pipeline/extractor.js'
import { writeFacts } from './pipeline/facts/write-facts.js'
import { toPathError } from './pipeline/find-inputs.js'
import { createLane, type Lanes } from './pipeline/lanes.js'
import { buildPastGraph } from './pipeline/past-graph.js'
import type { SharedGraph } from './pipeline/shared-graph.js'
import { ResolvedGraph } from './pipeline/who-is-who/resolved-graph.js'
import { createWorkerLanes } from './pipeline/worker-lanes.js'
import { serveSocket } from './socket/serve-socket.js'
import { findServer, findSocketGraph } from './socket/socket-graph.js'
import { makePrivate } from './socket/socket-path.js'
import { toStorePlace, type StorePlace } from './store-place.js'
import type { GraphStore } from './store/graph-store.js'
import { JiebaTokenizer } from './text/jieba-tokenizer.js'

// The engine and the service are loaded when they are needed: reading pages must start fast, and on machines that have no engine.
const loadEmbedded = () => import('./store/grafeo/grafeo-graph-store.js')
const loadNeo4j = () => import('./store/neo4j/neo4j-graph-store.js')
const loadService = async () => ({ ...await import('./graphql/app.js'), ...await import('./graphql/http-server.js'), ...await import('./graphql/pages.js') })

/** Called while a store is brought up to its journal. */
export type ReplayProgress = (done: number, total: number) => void

const readSeedLists = (): Map<string, GazetteerFile> => {
  const folder = toPackagePath('seeds/gazetteer')
  const names = readdirSync(folder).filter(name => name.endsWith('.tsv')).sort()
  return new Map(names.map(name => [basename(name, '.tsv'), { file: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }]))
}

function readOwnList(file: string): GazetteerFile {
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)) }
  } catch (cause) {
    if (cause instanceof TypeError) throw new WenmaiError('BAD_GAZETTEER', `${file}: is not UTF-8; save it as UTF-8 and try again`, { cause })
    throw toPathError(file, cause)
  }
}

/**
 * The gazetteer that a config asks for.
 * @throws WenmaiError `BAD_GAZETTEER`, `NOT_FOUND`
 */
export const readGazetteer = ({ gazetteer, names }: Pick<Config, 'gazetteer' | 'names'>): Gazetteer =>
  loadGazetteer({ seeds: readSeedLists(), extra: gazetteer.map(readOwnList), useNames: names })

/** Loads nodejieba with the first text that comes: about a second and 255 MB, which a run that finds nothing to read need not spend. */
function createLazyTokenizer(): Tokenizer {
  let tokenizer: Tokenizer | undefined
  return { tokenize: text => (tokenizer ??= new JiebaTokenizer()).tokenize(text) }
}

/** A form that facts are wanted in: as objects, or as lines of the interchange format. */
export interface FactsForms {
  readonly batch: GraphBatch
  readonly lines: string
}

const TO_FORM: { readonly [Form in keyof FactsForms]: (batch: GraphBatch) => FactsForms[Form] } = { batch: batch => batch, lines: writeFacts }

/** What a thread that extracts is given. */
export interface LaneData {
  readonly config: Pick<Config, 'gazetteer' | 'names'>
  readonly form: keyof FactsForms
}

/** The lane of a thread. */
export const createFormLane = ({ config, form }: LaneData): Lanes<FactsForms[keyof FactsForms]> => createLane<FactsForms[keyof FactsForms]>(openExtractor(config), TO_FORM[form])

/**
 * The lanes that a config asks for: in this thread, or in a fixed number of others.
 * @throws WenmaiError `BAD_GAZETTEER`, `NOT_FOUND`
 */
export function openLanes<Form extends keyof FactsForms>(config: Pick<Config, 'gazetteer' | 'names' | 'workers'>, form: Form): Lanes<FactsForms[Form]> {
  if (config.workers === 1) return createLane(openExtractor(config), TO_FORM[form])
  // A list that cannot be read is told here, once, and not by every thread for every file.
  readGazetteer(config)
  const { gazetteer, names } = config
  return createWorkerLanes(toPackagePath('dist/cli/lane-worker.js'), { count: config.workers, workerData: { config: { gazetteer, names }, form } satisfies LaneData })
}

/**
 * The extractor that a config asks for; its first use throws `TOKENIZER_UNAVAILABLE` where nodejieba is not built.
 * @throws WenmaiError `BAD_GAZETTEER`, `NOT_FOUND`
 */
export const openExtractor = (config: Pick<Config, 'gazetteer' | 'names'>): Extractor =>
  createExtractor({ tokenizer: createLazyTokenizer(), gazetteer: readGazetteer(config) })

/**
 * The explainer that a config asks for; it reads as the extractor does.
 * @throws WenmaiError `BAD_GAZETTEER`, `NOT_FOUND`
 */
export const openExplainer = (config: Pick<Config, 'gazetteer' | 'names'>): Explainer =>
  createExplainer({ tokenizer: createLazyTokenizer(), gazetteer: readGazetteer(config) })

/** What is heard while a store is opened and used. */
export interface StoreListener {
  readonly onReplay: ReplayProgress
  /** Notices of a server, for people. */
  readonly onNotice: (notice: string) => void
}

/**
 * Opens the store of a config: the embedded one alone, a server's beside others.
 * @throws WenmaiError `BAD_CONFIG`, `STORE_LOCKED`, `STORE_CORRUPT`, `STORE_INCOMPATIBLE`, `STORE_UNAVAILABLE`
 */
export const openStore = (config: Config, listener: StoreListener): Promise<GraphStore> => openPlace(toStorePlace(config), listener)

async function openPlace(place: StorePlace, { onReplay, onNotice }: StoreListener): Promise<GraphStore> {
  if (place.kind === 'neo4j') return (await loadNeo4j()).openNeo4jGraphStore({ ...place, onNotice })
  makeStoreFolder(place.directory)
  return (await loadEmbedded()).openGrafeoGraphStore({ directory: place.directory, onReplay })
}

function makeStoreFolder(directory: string): void {
  try {
    makePrivate(directory)
  } catch (cause) {
    throw new WenmaiError('STORE_UNAVAILABLE', `the store folder ${directory} cannot be made or entered; choose another with --store`, { cause })
  }
}

/** An embedded store that lives in memory and ends with `close`. */
const openMemoryStore = async (): Promise<GraphStore> => (await loadEmbedded()).openGrafeoGraphStore({})

/** The graph of a config: through the server that has the embedded store open, else opened here. */
export async function openGraph(config: Config, listener: StoreListener): Promise<SharedGraph> {
  const place = toStorePlace(config)
  const shared = place.kind === 'folder' ? await findSocketGraph(place.directory) : undefined
  return shared ?? new ResolvedGraph(await openPlace(place, listener), () => readGazetteer(config))
}

/**
 * Makes the embedded store's engine anew from its journal; resolves to the number of operations replayed.
 * @throws WenmaiError `BAD_INPUT` for a server, which has no journal
 */
export async function rebuildStore(config: Config, onReplay: ReplayProgress): Promise<number> {
  const place = toStorePlace(config)
  if (place.kind === 'neo4j') throw new WenmaiError('BAD_INPUT', `rebuild is for the embedded store: ${place.url} keeps no journal; restore its own backup, or load an export`)
  const server = await findServer(place.directory)
  if (server !== undefined) throw new WenmaiError('STORE_LOCKED', `a server (process ${server}) has the store open; stop it, then rebuild`)
  return (await loadEmbedded()).rebuildGrafeoGraphStore(place.directory, onReplay)
}

/** A running service. */
export interface Service {
  readonly graph: SharedGraph
  /** Such as `http://127.0.0.1:4000`. */
  readonly url: string
  close(): Promise<void>
}

interface Closing {
  close(): Promise<unknown>
}

/** Closes all, the last opened first; one that fails does not keep the others open. */
async function closeAll(opened: readonly Closing[]): Promise<void> {
  const failures: unknown[] = []
  for (const one of [...opened].reverse()) await one.close().catch((failure: unknown) => failures.push(failure))
  if (failures.length > 0) throw failures[0]
}

/**
 * Serves a config's store: GraphQL and the page over HTTP, the owner's command line over a socket.
 * @throws WenmaiError `PORT_IN_USE`, and as `openStore`
 */
export async function startService(config: Config, listener: StoreListener): Promise<Service> {
  const { createApp, startHttpServer, readPages } = await loadService()
  const place = toStorePlace(config)
  const store = await openPlace(place, listener)
  const opened: Closing[] = [store]
  try {
    const graph = new ResolvedGraph(store, () => readGazetteer(config))
    const app = createApp({
      view: store, editing: { keys: readEditors(config.editors), reviewer: graph }, pages: await readPages(toPackagePath('dist/explorer')),
      buildPast: (view, instant) => buildPastGraph(view, instant, { open: openMemoryStore, getGazetteer: () => readGazetteer(config) }),
    })
    opened.push(app)
    const server = await startHttpServer(app.listener, config)
    opened.push(server)
    if (place.kind === 'folder') opened.push(await serveSocket(place.directory, graph))
    return { graph, url: server.url, close: () => closeAll(opened) }
  } catch (error) {
    await closeAll(opened)
    throw error
  }
}

const versionOf = (name: string): string => (createRequire(import.meta.url)(`${name}/package.json`) as { version: string }).version

/** Loads the tokenizer to see whether it can be; gives its version. Throws what is in the way. */
export function probeTokenizer(): string {
  const words = new JiebaTokenizer().tokenize('烟台日报')
  return `nodejieba ${versionOf('nodejieba')}, cuts 烟台日报 into ${words.map(({ word }) => word).join(' ')}`
}

/** Opens a store in memory to see whether it can be; gives the engine's version. Throws what is in the way. */
export async function probeStoreEngine(): Promise<string> {
  const store = await openMemoryStore()
  await store.close()
  return `grafeo ${versionOf('@grafeo-db/js')}`
}

/** Asks a server what it is; changes nothing. Throws what is in the way. */
export async function probeServer(place: Extract<StorePlace, { kind: 'neo4j' }>): Promise<string> {
  const { probeNeo4j } = await loadNeo4j()
  return `${place.url}: ${await probeNeo4j(place)}`
}
