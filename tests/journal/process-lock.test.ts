import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acquireLock } from '../../src/journal/process-lock.js'
import { makeDirectory } from '../helpers/store-places.js'

let directory: string
beforeEach(() => { directory = makeDirectory() })
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const findLocks = (): readonly string[] => readdirSync(directory).filter((file) => file.startsWith('lock.'))

/** Puts a lock there as another process would have. */
async function leaveLock(change: (parts: readonly string[]) => readonly string[]): Promise<string> {
  const lock = await acquireLock(directory)
  const [file = ''] = findLocks()
  const left = change(file.split('.')).join('.')
  renameSync(join(directory, file), join(directory, left))
  lock.release()
  return left
}

async function endedProcess(): Promise<number> {
  const child: ChildProcess = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid ?? 0
}

describe('the lock', () => {
  it('lets one in at a time, the next after release', async () => {
    const lock = await acquireLock(directory)
    await expect(acquireLock(directory)).rejects.toMatchObject({ code: 'STORE_LOCKED' })
    await expect(acquireLock(directory)).rejects.toThrow(new RegExp(`Process ${process.pid} has the store`))
    lock.release()
    expect(findLocks()).toEqual([])
    const next = await acquireLock(directory)
    next.release()
  })

  it('lets in exactly one of many that come at once', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => acquireLock(directory)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(findLocks()).toHaveLength(1)
  })

  it('does not outlive its owner', async () => {
    const pid = await endedProcess()
    await leaveLock(([lock = '', , ...rest]) => [lock, String(pid), ...rest])
    const lock = await acquireLock(directory)
    expect(findLocks()).toHaveLength(1)
    lock.release()
  })

  it.runIf(process.platform === 'linux')('does not take a later process of the same number for its owner', async () => {
    await leaveLock(([lock = '', pid = '', , ...rest]) => [lock, pid, 'abcdefabcdef', ...rest])
    const lock = await acquireLock(directory)
    lock.release()
  })

  it('counts that of another host as held, and says which file to delete', async () => {
    const left = await leaveLock(([lock = '', pid = '', start = '', , ...rest]) => [lock, pid, start, 'ffffffff', ...rest])
    await expect(acquireLock(directory)).rejects.toThrow(join(directory, left))
  })

  it('cares for no other file', async () => {
    for (const name of ['lock', 'lock.txt', 'lock.1.2', 'lock.x.y.z.w.held']) writeFileSync(join(directory, name), '')
    const lock = await acquireLock(directory)
    lock.release()
    expect([...findLocks()].sort()).toEqual(['lock.1.2', 'lock.txt', 'lock.x.y.z.w.held'])
  })
})
