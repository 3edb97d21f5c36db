import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findLosses, readBaseline } from '../../../src/pipeline/evaluate/baseline.js'
import { formatEvaluation } from '../../../src/pipeline/evaluate/format-evaluation.js'
import { Scoreboard, type Evaluation } from '../../../src/pipeline/evaluate/scoreboard.js'
import { makeDirectory } from '../../helpers/store-places.js'

/** An evaluation of companies and awards, so many of a hundred found. */
function evaluationOf(found: Readonly<Record<string, number>>): Evaluation {
  const board = new Scoreboard()
  for (const [type, count] of Object.entries(found)) for (let one = 0; one < 100; one++) board.count('entities', type, one < count ? 'tp' : 'fn')
  board.countFoundArticle()
  return board.toEvaluation(1)
}

const directory = makeDirectory()
async function baselineOf(json: unknown) {
  const file = join(directory, 'baseline.json')
  writeFileSync(file, typeof json === 'string' ? json : JSON.stringify(json))
  return readBaseline(file)
}

const BEFORE = evaluationOf({ Company: 90, Award: 80 })

describe('a baseline', () => {
  it('is what eval --json wrote', async () => {
    expect(Object.fromEntries(await baselineOf(BEFORE))).toEqual({ articles: 1, 'entities Company': expect.closeTo(2 * 0.9 / 1.9), 'entities Award': expect.closeTo(1.6 / 1.8), 'entities all': expect.closeTo(1.7 / 1.85) })
  })

  it.each<[string, Record<string, number>, string[]]>([
    ['nothing', { Company: 90, Award: 80 }, []],
    ['less than a point', { Company: 89, Award: 80 }, []],
    ['more than a point of one type, though another gains', { Company: 80, Award: 95 }, ['entities Company']],
    ['a type that is gone', { Company: 90 }, ['entities Award']],
  ])('tells a loss of %s', async (_, found, rows) => {
    expect(findLosses(evaluationOf(found), await baselineOf(BEFORE)).map(({ row }) => row)).toEqual(rows)
  })

  it('shows what moved, what did not and what is new', async () => {
    const table = formatEvaluation(evaluationOf({ Company: 95, Award: 80, Person: 10 }), await baselineOf(BEFORE))
    expect(table).toMatch(/^entities +Company .*\) {2}\+0\.027$/mu)
    expect(table).toMatch(/^entities +Award .*\) {2}=$/mu)
    expect(table).toMatch(/^entities +Person .*\) {2}new$/mu)
    expect(table).toMatch(/^entities +all .*\) {2}−0\.\d{3}$/mu)
  })

  it.each([['{', /is no baseline/u], [{}, /articles is not an object/u], [{ ...BEFORE, relations: { all: {} } }, /f1/u]])('refuses %j', async (json, message) => {
    await expect(baselineOf(json)).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringMatching(message) })
  })

  it('must be there', async () => {
    await expect(readBaseline(join(directory, 'none.json'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
