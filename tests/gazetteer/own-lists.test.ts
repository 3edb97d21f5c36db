import { describe, expect, it } from 'vitest'
import type { Gazetteer } from '../../src/gazetteer/gazetteer.js'
import { loadGazetteer } from '../../src/gazetteer/load-gazetteer.js'
import { readTsv } from '../../src/gazetteer/tsv.js'
import { WenmaiError } from '../../src/model/errors.js'

const withList = (name: string, text: string): Gazetteer => loadGazetteer({ seeds: new Map([[name, { file: `${name}.tsv`, text }]]) })
const withOwn = (text: string): Gazetteer => loadGazetteer({ seeds: new Map(), extra: [{ file: 'own.tsv', text }] })
const catchError = (run: () => unknown): unknown => {
  try { return run() } catch (error) { return error }
}

describe('readTsv', () => {
  it('skips blank lines and comments, trims cells, and gives empty cells for what is missing', () => {
    const rows = readTsv({ file: 'a.tsv', text: '\uFEFF# head\r\n\r\n 甲 \t乙|丙|\r\n\t丁\n' })
    expect(rows.map(row => [row.at(0), row.list(1), row.at(7)])).toEqual([['甲', ['乙', '丙'], ''], ['', ['丁'], '']])
  })
  it('counts lines as an editor does', () => {
    const [row] = readTsv({ file: 'a.tsv', text: '# one\r\n\r\n甲' })
    expect(catchError(() => row?.fail('is wrong'))).toMatchObject({ code: 'BAD_GAZETTEER', message: 'a.tsv:3: is wrong; mend the line and try again' })
  })
  it.each(['', '\n\n', '# nothing', '\uFEFF'])('finds no rows in %j', text => { expect(readTsv({ file: 'a.tsv', text })).toEqual([]) })
})

describe('a list that cannot be read', () => {
  it.each<[string, string, RegExp]>([
    ['lexicon', '# c\nhero\t\t英雄', /^lexicon\.tsv:2: hero is no word class/u], ['places', '1\t某市\t\tPLANET\t\t', /^places\.tsv:1: PLANET is no kind of Place/u], ['places', '1\t某市\t\t\t\t', /^places\.tsv:1: a place needs a kind/u],
    ['organizations', '\n\n某局\t\tSHIP\t', /^organizations\.tsv:3: SHIP is no kind of Organization/u],
  ])('of %s is told with file and line', (list, text, message) => {
    const error = catchError(() => withList(list, text))
    expect(error).toBeInstanceOf(WenmaiError)
    expect(error).toMatchObject({ code: 'BAD_GAZETTEER', message: expect.stringMatching(message) as string })
  })

  it.each<[string, RegExp]>([
    ['Person\t李强', /^own\.tsv:1: Person cannot be listed/u], ['company\t某公司', /^own\.tsv:1: company cannot be listed/u], ['# x\n\nCompany\t\t简称', /^own\.tsv:3: the name/u], ['Company\t某公司\t\tBIG', /^own\.tsv:1: BIG is no kind of Company/u], ['Place\t某镇\t\tVILLAGE', /^own\.tsv:1: VILLAGE/u],
  ])('%j of a user is refused', (text, message) => {
    expect(catchError(() => withOwn(text))).toMatchObject({ code: 'BAD_GAZETTEER', message: expect.stringMatching(message) as string })
  })
})

describe('a list of one’s own', () => {
  const own = withOwn('Place\t新港镇\t新港\tTOWN\t\nOrganization\t新港镇商会\t港商会\tASSOCIATION\t新港镇\nCompany\t新港示范船厂\t示范船厂|港船\t\t新港镇')

  it('adds places that are found by every form', () => {
    expect(own.findPlaces('新港')[0]).toMatchObject({ name: '新港镇', kind: 'TOWN' })
    expect(own.lexicon.find('新港镇')?.classes.has('place')).toBe(true)
  })
  it('adds bodies and firms with their short forms', () => {
    expect(own.findNames('港商会')[0]).toMatchObject({ type: 'Organization', name: '新港镇商会', kind: 'ASSOCIATION', place: '新港镇' })
    expect(own.findNames('港船')[0]).toMatchObject({ type: 'Company', name: '新港示范船厂' })
  })
  it('is read without the seed lists’ names too', () => {
    expect(loadGazetteer({ seeds: new Map(), extra: [{ file: 'own.tsv', text: 'Company\t新港示范船厂' }], useNames: false }).findNames('新港示范船厂')).toHaveLength(1)
  })
  it('of nothing adds nothing', () => { expect(withOwn('# only a head\n').findNames('新港示范船厂')).toEqual([]) })
})
