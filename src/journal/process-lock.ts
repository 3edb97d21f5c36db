import { execFileSync } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { WenmaiError } from '../model/errors.js'
import { sha256 } from '../model/ids.js'

// A process is told from a later one with the same number by when it started, so a lock does not outlive `kill -9`.
// Everything stands in the file's name, which appears and changes as a whole:
// lock.<pid>.<start>.<host>.<random>.<claimed|held>. Nobody ever touches the file of a living owner.

/** A lock that this process holds. */
export interface ProcessLock {
  release(): void
}

interface Owner {
  readonly file: string
  readonly pid: number
  readonly start: string
  readonly host: string
  readonly isHeld: boolean
}

const ATTEMPTS = 20
const HOST = sha256(hostname()).slice(0, 8)

const readLinuxStart = (pid: number): string => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  // The command's name, in brackets, may hold spaces; the start time is the 20th field after it.
  const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  return sha256(`${boot} ${ticks}`).slice(0, 12)
}

const readPsStart = (pid: number): string => sha256(execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })).slice(0, 12)

/** When a process started, as a word; `unknown` where the system does not say. */
function readStart(pid: number): string {
  try {
    return process.platform === 'linux' ? readLinuxStart(pid) : readPsStart(pid)
  } catch {
    return 'unknown'
  }
}

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

// Processes of another host cannot be looked up: their locks count as held.
const isAlive = ({ pid, start, host }: Owner): boolean => host !== HOST || (hasProcess(pid) && (start === 'unknown' || readStart(pid) === start))

function parseOwner(file: string): readonly Owner[] {
  const [, pid, start, host, state] = /^lock\.(\d+)\.(\w+)\.(\w+)\.\w+\.(claimed|held)$/.exec(file) ?? []
  if (pid === undefined || start === undefined || host === undefined) return []
  return [{ file, pid: Number(pid), start, host, isHeld: state === 'held' }]
}

/** The living owners but ourselves; the files of dead ones go. */
function findRivals(directory: string, own: string): readonly Owner[] {
  const others = readdirSync(directory).filter((file) => !file.startsWith(own)).flatMap(parseOwner)
  const [living, dead] = [others.filter(isAlive), others.filter((owner) => !isAlive(owner))]
  for (const { file } of dead) rmSync(join(directory, file), { force: true })
  return living
}

/** Puts up a claim, looks for others, and holds only where there is none: two that come at once both see each other. */
function tryHold(directory: string): ProcessLock | Owner {
  const own = `lock.${process.pid}.${readStart(process.pid)}.${HOST}.${randomBytes(6).toString('hex')}.`
  const claim = join(directory, `${own}claimed`)
  writeFileSync(claim, '')
  const [rival] = findRivals(directory, own)
  if (rival !== undefined) {
    rmSync(claim, { force: true })
    return rival
  }
  const held = join(directory, `${own}held`)
  renameSync(claim, held)
  return { release: () => rmSync(held, { force: true }) }
}

function failLocked(directory: string, { pid, host, file }: Owner): never {
  const remedy = host === HOST
    ? 'stop it, or let it do the work (the command line talks to a running server)'
    : `it runs on another host; where that one is gone for good, delete ${join(directory, file)}`
  throw new WenmaiError('STORE_LOCKED', `Process ${pid} has the store in ${directory} open; ${remedy}.`)
}

/** Locks a directory for this process, until `release` or its death. @throws WenmaiError `STORE_LOCKED`, naming the owner. */
export async function acquireLock(directory: string): Promise<ProcessLock> {
  mkdirSync(directory, { recursive: true })
  for (let attempt = 1; ; attempt += 1) {
    const outcome = tryHold(directory)
    if ('release' in outcome) return outcome
    if (outcome.isHeld || attempt === ATTEMPTS) failLocked(directory, outcome)
    await sleep(randomInt(5, 40))
  }
}
