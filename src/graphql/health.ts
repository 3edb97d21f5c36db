import type { Plugin } from 'graphql-yoga'
import type { GraphView } from '../store/graph-store.js'

const isReady = async (view: GraphView): Promise<boolean> => view.findArticles({ first: 1 }).then(() => true, () => false)

/** `/health`: the process answers. `/ready`: the store does too; 503 where it does not. */
export const createHealthPlugin = (view: GraphView): Plugin => ({
  async onRequest({ url, fetchAPI, endResponse }) {
    if (url.pathname === '/health') return endResponse(fetchAPI.Response.json({ status: 'ok' }))
    if (url.pathname !== '/ready') return
    const ready = await isReady(view)
    endResponse(fetchAPI.Response.json({ status: ready ? 'ready' : 'unavailable' }, { status: ready ? 200 : 503 }))
  },
})
