import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerPair, readPairs } from '../../src/pipeline/resolve-pairs.js'
import { gazetteer } from '../helpers/seed-lists.js'
import { makeDirectory } from '../helpers/store-places.js'

const folder = makeDirectory()
const write = (text: string): string => {
  const file = join(folder, 'pairs.jsonl')
  writeFileSync(file, text)
  return file
}
const LINE = '{"id":"p1","type":"Organization","a":{"name":"市总工会","context":"市总工会开会。","homeCity":"威海市"},"b":{"name":"威海市总工会","context":""},"homeCity":"烟台市"}'

describe('files of pairs', () => {
  it('are read line by line, blank lines left out, and answered with their ids', async () => {
    const pairs = await readPairs(write(`${LINE}\r\n\n${LINE.replace('"p1"', '2').replace('威海市"}', '青岛市"}')}\n`))
    expect(pairs.map(pair => answerPair(pair, gazetteer))).toMatchObject([{ id: 'p1', decision: 'same' }, { id: 2, decision: 'different' }])
  })

  it.each<[string, RegExp]>([
    ['{"id":', /pairs\.jsonl:2: .*write \{"id"/u], ['[]', /:2: the line is not an object/u], [LINE.replace('Organization', 'Body'), /:2: type is none of/u], [LINE.replace('"市总工会"', '" "'), /:2: a has an empty name/u],
    [LINE.replace('"b"', '"c"'), /:2: b is not an object/u], [LINE.replace('"p1"', 'true'), /:2: id is not a text/u], [LINE.replace('"烟台市"', '3'), /:2: homeCity is not a text/u],
  ])('are refused with file and line: %s', async (line, message) => {
    await expect(readPairs(write(`${LINE}\n${line}\n`))).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringMatching(message) })
  })
})
