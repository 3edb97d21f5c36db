import { spawn, type ChildProcessByStdio } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** How a process ended. */
export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** How to start it. */
export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string | Uint8Array
}

const toDoor = (door: 'cli' | 'main'): string => fileURLToPath(new URL(`../../dist/${door}.js`, import.meta.url))

/** Settings of whoever runs the tests must not reach the processes under test. */
const cleanEnvironment = (): NodeJS.ProcessEnv => Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('WENMAI_')))

/** Starts a door of the built package; its stdin stays open. */
export function startDoor(door: 'cli' | 'main', args: readonly string[], { cwd = process.cwd(), env = {} }: RunOptions = {}): ChildProcessByStdio<Writable, Readable, Readable> {
  const child = spawn(process.execPath, [toDoor(door), ...args], { cwd, env: { ...cleanEnvironment(), ...env }, stdio: 'pipe' })
  // A test that fails half-way must not leave a server behind.
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Waits for its end. */
export async function finish(child: ChildProcessByStdio<Writable, Readable, Readable>): Promise<Outcome> {
  const code = new Promise<number | null>(done => child.on('close', done))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await code, stdout, stderr }
}

/** Runs `wenmai` to its end. */
export function runWenmai(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const child = startDoor('cli', args, options)
  child.stdin.on('error', () => undefined)
  child.stdin.end(options.input ?? '')
  return finish(child)
}

/** Waits until a server has said where it listens. */
export async function readUrl(child: ChildProcessByStdio<Writable, Readable, Readable>): Promise<string> {
  let said = ''
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    said += Buffer.from(chunk).toString()
    const url = /page\s+(http:\S+)\//u.exec(said)?.[1]
    if (url !== undefined) return url
  }
  throw new Error(`the server ended: ${said} ${await text(child.stderr)}`)
}
