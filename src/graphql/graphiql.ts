import type { GraphiQLOptions, Plugin } from 'graphql-yoga'
import { EXAMPLES } from './examples.js'

/** The page may talk to its own server alone; its scripts stand in the page itself. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'", "script-src 'unsafe-inline' 'unsafe-eval' blob:", "worker-src blob:", "style-src 'unsafe-inline'", 'img-src data:',
  'font-src data:', "connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ')

/** One tab for each example. */
export const GRAPHIQL_OPTIONS: GraphiQLOptions = { title: '文脉 Wenmai', defaultTabs: EXAMPLES.map(({ query }) => ({ query })) }

let page: Promise<string> | undefined

/** The page weighs 9 MB: it is loaded when it is first asked for, and made once. */
export const renderGraphiql = (options: GraphiQLOptions): Promise<string> =>
  (page ??= import('@graphql-yoga/render-graphiql').then(({ renderGraphiQL }) => renderGraphiQL(options)))

const isHtml = (response: Response): boolean => response.headers.get('content-type')?.startsWith('text/html') === true

/** Gives GraphiQL its policy: it must work, and can only work, with no network. */
export const createGraphiqlPlugin = (): Plugin => ({
  onResponse({ response }) {
    if (isHtml(response) && !response.headers.has('content-security-policy')) {
      response.headers.set('content-security-policy', CONTENT_SECURITY_POLICY)
    }
  },
})
