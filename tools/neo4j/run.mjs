#!/usr/bin/env node
// `npm run neo4j`: a real Neo4j on this machine until Ctrl-C, without Docker.
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DEFAULT_VERSION, startServers, USER } from './servers.mjs'

const HELP = `Starts Neo4j Community on the loopback address until Ctrl-C. Needs Java (17 for 5.x, 21 for calendar releases) and Maven.

  npm run neo4j -- [--port 7687] [--home .neo4j/data] [--version ${DEFAULT_VERSION}] [--heap 1g]

The password of a new server is taken from WENMAI_PASSWORD, else it is wenmai-local.
`
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '7687' }, home: { type: 'string', default: '.neo4j/data' }, version: { type: 'string', default: DEFAULT_VERSION },
    heap: { type: 'string', default: '1g' }, help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  process.stdout.write(HELP)
} else {
  const password = process.env.WENMAI_PASSWORD ?? 'wenmai-local'
  const home = resolve(values.home)
  mkdirSync(home, { recursive: true })
  const servers = await startServers({ homes: [home], ports: [Number(values.port)], password, version: values.version, heap: values.heap }).catch(error => {
    process.stderr.write(`${error.message}\n`)
    process.exit(3)
  })
  process.stdout.write(`
  Neo4j ${values.version} listens.

    WENMAI_STORE=${servers.urls[0]} WENMAI_USER=${USER} WENMAI_PASSWORD=${process.env.WENMAI_PASSWORD === undefined ? password : '…'} npm start

  Its data is in ${values.home}. Ctrl-C stops it.

`)
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => void servers.stop())
  await servers.ended
}
