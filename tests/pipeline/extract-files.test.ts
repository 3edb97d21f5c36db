import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { WenmaiError } from '../../src/model/errors.js'
import { extractFiles, isFailure } from '../../src/pipeline/extract-files.js'
import type { Lanes } from '../../src/pipeline/lanes.js'
import { makeDirectory } from '../helpers/store-places.js'

const folder = makeDirectory()
const files = Array.from({ length: 9 }, (_, index) => join(folder, `${index}.txt`))
files.forEach((file, index) => { writeFileSync(file, `page ${index}`) })

/** Lanes that give a file's text, the sooner the later it was asked for, and remember how many were under way. */
function createLanes(room: number, fail: (text: string) => Error | undefined = () => undefined): Lanes<string> & { readonly most: () => number } {
  let underWay = 0, most = 0
  return {
    room,
    most: () => most,
    extract: async file => {
      const text = 'text' in file ? file.text : Buffer.from(file.bytes).toString(), error = fail(text)
      most = Math.max(most, ++underWay)
      await setTimeout(20 - 2 * Number(text.slice(5)))
      underWay--
      if (error) throw error
      return { facts: text, articles: 1 }
    },
    close: async () => undefined,
  }
}

async function factsOf(lanes: Lanes<string>, signal = new AbortController().signal): Promise<string[]> {
  const facts: string[] = []
  for await (const extracted of extractFiles(files, lanes, signal)) facts.push(isFailure(extracted) ? extracted.error.code : extracted.facts)
  return facts
}

const INORDER = files.map((_, index) => `page ${index}`)

describe('extractFiles', () => {
  it.each([1, 2, 4, 20])('gives facts in the order of files, from %d lanes', async room => {
    const lanes = createLanes(room)
    expect(await factsOf(lanes)).toEqual(INORDER)
    expect(lanes.most()).toBe(Math.min(room, files.length))
  })

  it('goes on behind a file that cannot be used', async () => {
    const lanes = createLanes(3, text => text === 'page 4' ? new WenmaiError('BAD_INPUT', 'mend it') : undefined)
    expect(await factsOf(lanes)).toEqual(INORDER.with(4, 'BAD_INPUT'))
  })

  it('ends with a fault of ours, named by its file, though later files are under way', async () => {
    const lanes = createLanes(5, text => text === 'page 2' || text === 'page 3' ? new Error('oh') : undefined)
    await expect(factsOf(lanes)).rejects.toMatchObject({ code: 'INTERNAL', message: expect.stringContaining('2.txt') as string })
  })

  it('ends where it is interrupted', async () => {
    const controller = new AbortController()
    const lanes = createLanes(2, text => { if (text === 'page 5') controller.abort(new Error('stop')); return undefined })
    await expect(factsOf(lanes, controller.signal)).rejects.toThrow('stop')
  })
})
