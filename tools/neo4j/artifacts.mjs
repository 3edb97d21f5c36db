// What a server needs on this machine: Java, and Neo4j's jars as Maven brings them.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The version that tests run against: the long-term support line. */
export const DEFAULT_VERSION = '5.26.30'
const HERE = fileURLToPath(new URL('.', import.meta.url))
const CACHE = fileURLToPath(new URL('../../.neo4j/', import.meta.url))

const javaOf = () => (process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java')

/** The major version of Java here; `undefined` where there is none. */
function findJavaMajor(java) {
  const { stderr = '', error } = spawnSync(java, ['-version'], { encoding: 'utf8' })
  const major = /version "(\d+)/u.exec(stderr ?? '')?.[1]
  return error || major === undefined ? undefined : Number(major)
}

/** Neo4j 5 runs on Java 17, the calendar releases on 21 and later. */
const toLeastJava = version => (version.startsWith('5.') ? 17 : 21)

const libOf = version => join(CACHE, version, 'lib')

/** Why no server of this version can be started here, in a line; `undefined` where one can (as far as a look tells). */
export function whyNot(version = DEFAULT_VERSION) {
  const least = toLeastJava(version)
  const major = findJavaMajor(javaOf())
  if (major === undefined || major < least) return `Neo4j ${version} needs Java ${least} or later (found: ${major ?? 'none'}); install a JRE or set JAVA_HOME`
  if (!existsSync(libOf(version)) && spawnSync('mvn', ['-v']).error) return `Maven fetches Neo4j ${version} and is not installed; install maven`
  return undefined
}

function run(command, args, options) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, options)
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => { said += chunk })
    child.on('error', fail)
    child.on('close', code => (code === 0 ? done(said) : fail(new Error(`${command} ended with ${code}: ${said.slice(-2000)}`))))
  })
}

/** The folder with a version's jars; Maven fetches them the first time. Another process may do the same at once. */
async function fetchJars(version) {
  const lib = libOf(version)
  if (existsSync(lib)) return lib
  mkdirSync(join(CACHE, version), { recursive: true })
  const draft = mkdtempSync(join(CACHE, version, 'draft-'))
  cpSync(join(HERE, 'pom.xml'), join(draft, 'pom.xml'))
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=lib', `-Dneo4j.version=${version}`]
  await run('mvn', ['-q', '-B', ...goal], { cwd: draft, stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    renameSync(join(draft, 'lib'), lib)
  } catch (error) {
    if (!existsSync(lib)) throw error
  }
  rmSync(draft, { recursive: true, force: true })
  return lib
}

const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(name => `--add-opens=java.base/${name}=ALL-UNNAMED`)
const forNewJava = ['--add-modules=jdk.incubator.vector', '--enable-native-access=ALL-UNNAMED']

/** A server that soon ends again never gets back what the optimizing compiler takes. */
const forShortLife = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** The command that starts Neo4jServer.java but for its arguments. Fetches what it needs. */
export async function toCommand(version, { heap, isShortLived = false }) {
  const reason = whyNot(version)
  if (reason !== undefined) throw new Error(reason)
  const flags = [...OPENED, ...(toLeastJava(version) > 17 ? forNewJava : []), ...(isShortLived ? forShortLife : [])]
  const lib = await fetchJars(version)
  return [javaOf(), `-Xms${heap}`, `-Xmx${heap}`, ...flags, '-cp', join(lib, '*'), join(HERE, 'Neo4jServer.java')]
}
