// Real Neo4j servers on this machine, without Docker.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import neo4j from 'neo4j-driver'
import { DEFAULT_VERSION, toCommand } from './artifacts.mjs'

export { DEFAULT_VERSION, whyNot } from './artifacts.mjs'
export const USER = 'neo4j'
const START_MS = 180_000

/** A port of the loopback address that nobody has now. */
export async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

/** Waits until the process has said `bolt PORT` for each server. */
async function waitForPorts(child, count) {
  let said = '', found = 0
  child.stderr.on('data', chunk => { said = `${said}${chunk}`.slice(-4000) })
  const timer = setTimeout(() => child.kill('SIGKILL'), START_MS)
  for await (const line of createInterface({ input: child.stdout })) {
    if (/^bolt \d+$/u.test(line)) found += 1
    else said = `${said}${line}\n`.slice(-4000)
    if (found === count) break
  }
  clearTimeout(timer)
  if (found < count) throw new Error(`Neo4j did not start: ${said}`)
  child.stdout.resume()
}

/** A new server has the password `neo4j` and lets nobody in before it is changed. */
async function setPassword(url, password) {
  const driver = neo4j.driver(url, neo4j.auth.basic(USER, 'neo4j'))
  try {
    await driver.executeQuery('ALTER CURRENT USER SET PASSWORD FROM $from TO $to', { from: 'neo4j', to: password }, { database: 'system' })
  } catch (error) {
    // It was changed before, when the folder was new.
    if (error.code !== 'Neo.ClientError.Security.Unauthorized') throw error
  } finally {
    await driver.close()
  }
}

/**
 * Starts one process with a server for each home folder, and waits until they answer.
 * They live until `stop`, `kill` or the end of this process, whichever comes first.
 */
export async function startServers({ homes, ports = [], password, version = DEFAULT_VERSION, heap = '512m', isShortLived = false }) {
  const [java, ...flags] = await toCommand(version, { heap, isShortLived })
  const taken = await Promise.all(homes.map((_, index) => ports[index] ?? findFreePort()))
  const child = spawn(java, [...flags, ...homes.flatMap((home, index) => [home, String(taken[index])])], { stdio: ['pipe', 'pipe', 'pipe'] })
  const ended = once(child, 'close')
  await waitForPorts(child, homes.length)
  const urls = taken.map(port => `neo4j://127.0.0.1:${port}`)
  for (const url of urls) await setPassword(url, password)
  const end = async signal => {
    child.kill(signal)
    await ended
  }
  return { urls, ports: taken, version, pid: child.pid, ended, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}
