import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** Starts a file of ours in a process of its own. */
export function runTypescript(file: URL, args: readonly string[]): ChildProcessByStdio<null, Readable, Readable> {
  const register = new URL('./register-typescript.mjs', import.meta.url).href
  // The temporary folder is this run's own: see tmp-setup.ts.
  const env = { ...process.env, TRANSPILED_SOURCES: join(tmpdir(), 'transpiled') }
  return spawn(process.execPath, ['--import', register, fileURLToPath(file), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}
