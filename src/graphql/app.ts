import type { RequestListener } from 'node:http'
import { createYoga } from 'graphql-yoga'
import type { GraphView } from '../store/graph-store.js'
import { createAsOfPlugin } from './as-of.js'
import { createContext } from './context.js'
import type { Editing } from './editors.js'
import { maskError } from './errors.js'
import { createGraphiqlPlugin, GRAPHIQL_OPTIONS, renderGraphiql } from './graphiql.js'
import { createHealthPlugin } from './health.js'
import { createLimitsPlugin, DEFAULT_LIMITS, type Limits } from './limits.js'
import { createPagesPlugin, type Pages } from './pages.js'
import { PastGraphs, type BuildPast, type PastLimits } from './past-graphs.js'
import { createSchema } from './schema.js'

/** All that the service depends on. */
export interface AppOptions {
  /** What it answers from. */
  readonly view: GraphView
  /** What browsers get; `readPages` reads them. Without: GraphQL alone. */
  readonly pages?: Pages
  /** Who may judge who is who, and through what. Without: nobody. */
  readonly editing?: Editing
  /** Makes the graph as it stood, for `@asOf`. Without: such queries are refused. */
  readonly buildPast?: BuildPast
  /** Where it differs from `PAST_LIMITS`. */
  readonly pastLimits?: PastLimits
  /** Where they differ from `DEFAULT_LIMITS`. */
  readonly limits?: Partial<Limits>
  /** Hears of errors that the client does not see. Without: they go to stderr. */
  readonly onError?: (error: unknown) => void
}

/** The service: `/graphql` (with GraphiQL for browsers), `/`, `/health`, `/ready`. */
export interface App {
  /** Answers a request, with no port in between. The body is read whole: bound it before. */
  readonly fetch: (request: Request) => Promise<Response>
  /** The same for node:http; a body that was already read stands in `request.body`. */
  readonly listener: RequestListener
  /** Gives back what is held in memory; the view stays open. */
  readonly close: () => Promise<void>
}

const silent = (): void => undefined

const toLogger = (onError: (error: unknown) => void) => ({ debug: silent, info: silent, warn: silent, error: onError })

const writeError = (error: unknown): void => console.error(error)

/** The service as a function of its options: nothing is read from the environment, no port is opened. */
export function createApp({ view, editing, buildPast, pastLimits, pages = new Map(), limits = {}, onError = writeError }: AppOptions): App {
  const past = buildPast && new PastGraphs(view, buildPast, pastLimits)
  const yoga = createYoga({
    schema: createSchema(),
    context: ({ request }) => createContext(view, request, editing),
    plugins: [
      createHealthPlugin(view), createPagesPlugin(pages), createGraphiqlPlugin(), createLimitsPlugin({ ...DEFAULT_LIMITS, ...limits }), createAsOfPlugin(past),
    ],
    graphiql: GRAPHIQL_OPTIONS,
    renderGraphiQL: renderGraphiql,
    maskedErrors: { errorMessage: 'Something went wrong on our side.', maskError },
    logging: toLogger(onError),
    // Yoga's own answer to /health comes without a body; ours is asked first under a name that nobody calls.
    healthCheckEndpoint: '/health/yoga',
    landingPage: false,
    // Only pages of this server may ask from a browser; programs are not bound by this.
    cors: false,
    multipart: false,
    // The listener bounds bodies itself: Yoga's way pipes each one through a stream.
    maxRequestBodySize: false,
  })
  return { fetch: async request => yoga.fetch(request), listener: (request, response) => void yoga(request, response), close: async () => past?.close() }
}
