import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives a run a folder of its own for all that tests put aside, and takes it away in the end: nothing is left on the user's machine. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'wenmai-tests-')), before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  return () => {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    rmSync(folder, { recursive: true, force: true })
  }
}
