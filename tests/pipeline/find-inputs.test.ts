import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { findInputs } from '../../src/pipeline/find-inputs.js'
import { readInput } from '../../src/pipeline/read-input.js'
import { makeDirectory } from '../helpers/store-places.js'

const folder = makeDirectory()
const at = (...parts: readonly string[]): string => join(folder, ...parts)

beforeAll(() => {
  mkdirSync(at('pages', 'deep'), { recursive: true })
  mkdirSync(at('pages', '.hidden'))
  mkdirSync(at('empty'))
  for (const file of ['b.txt', 'a.html', 'c.md', 'deep/d.TXT', 'image.png', '.e.txt', '.hidden/f.txt']) writeFileSync(at('pages', file), 'x')
  symlinkSync(at('pages'), at('pages', 'deep', 'loop'))
  symlinkSync(at('pages', 'b.txt'), at('pages', 'deep', 'link.txt'))
})

describe('inputs', () => {
  it('are the pages of a folder at any depth, sorted, without hidden ones and links to folders', async () => {
    const { files } = await findInputs([at('pages')])
    expect(files).toEqual(['a.html', 'b.txt', 'c.md', 'deep/d.TXT', 'deep/link.txt'].map(file => at('pages', file)))
  })

  it('are the same in any order and however often they are named', async () => {
    const paths = [at('pages', 'b.txt'), at('pages'), at('pages', 'image.png')]
    const files = [...(await findInputs([...paths, ...paths])).files]
    expect((await findInputs(paths.toReversed())).files).toEqual(files)
    expect(new Set(files).size).toBe(files.length)
  })

  it('take a file under one name only', async () => {
    expect((await findInputs([at('pages', 'b.txt'), at('pages', 'deep', '..', 'b.txt'), `${folder}/pages/./b.txt`])).files).toHaveLength(1)
  })

  it('take a file whatever its name, and - for the standard input', async () => {
    expect((await findInputs([at('pages', 'image.png'), '-'])).files).toEqual(['-', at('pages', 'image.png')])
  })

  it('tell what cannot be used and keep the rest', async () => {
    const { files, failures } = await findInputs([at('none.txt'), at('empty'), at('pages', 'b.txt')])
    expect(files).toEqual([at('pages', 'b.txt')])
    expect(failures.map(({ error }) => [error.code, error.message])).toEqual([
      ['BAD_INPUT', `${at('empty')}: the folder holds no .txt, .md or .html file; give a folder with pages`],
      ['NOT_FOUND', `${at('none.txt')}: there is no such file or folder; check the path`],
    ])
  })
})

describe('reading an input', () => {
  it('gives the bytes', async () => {
    expect(Buffer.from((await readInput(at('pages', 'b.txt'))).bytes).toString()).toBe('x')
  })

  it('refuses a folder and a file that is not there', async () => {
    await expect(readInput(at('pages'))).rejects.toMatchObject({ code: 'BAD_INPUT' })
    await expect(readInput(at('none'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('refuses what is larger than a newspaper', async () => {
    writeFileSync(at('huge.txt'), Buffer.alloc(65 * 1024 * 1024, 'a'))
    await expect(readInput(at('huge.txt'))).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringMatching(/larger than 64 MB; split it/u) })
  })
})
