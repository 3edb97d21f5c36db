// Peak memory of `wenmai extract` against the number of files: it must not grow with them.
import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { makePage } from './pages.mjs'

const COUNTS = [25, 100, 400]
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const reporter = fileURLToPath(new URL('./report-memory.mjs', import.meta.url))

/** Runs a command with its output in a file; gives its peak resident memory in MB. */
async function measure(args, output) {
  const child = spawn(process.execPath, ['--import', reporter, cli, ...args, '--quiet'], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  const peak = new Promise(done => child.on('message', done))
  const ended = new Promise(done => child.on('exit', done))
  await pipeline(child.stdout, createWriteStream(output))
  await ended
  return Math.round((await peak) / 1024)
}

const folder = mkdtempSync(join(tmpdir(), 'wenmai-bench-'))
try {
  for (const count of COUNTS) {
    const pages = join(folder, String(count)), facts = join(folder, `${count}.ndjson`)
    mkdirSync(pages)
    for (let index = 0; index < count; index++) {
      const { file, bytes } = makePage(index)
      writeFileSync(join(pages, file), bytes)
    }
    console.log(`memory  extract of ${String(count).padStart(4)} files: peak ${await measure(['extract', pages], facts)} MB`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
