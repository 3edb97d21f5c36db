import { spawn, type ChildProcessByStdio } from 'node:child_process'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** Starts a file of ours in a process of its own. */
export function runTypescript(file: URL, args: readonly string[]): ChildProcessByStdio<null, Readable, Readable> {
  const register = new URL('./register-typescript.mjs', import.meta.url).href
  return spawn(process.execPath, ['--import', register, fileURLToPath(file), ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
}
