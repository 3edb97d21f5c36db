import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTsv, type TsvRow } from '../../src/gazetteer/tsv.js'
import { ENTITY_KINDS } from '../../src/model/ontology.js'

const folder = new URL('../../seeds/gazetteer/', import.meta.url)
const readText = (list: string): string => readFileSync(new URL(`${list}.tsv`, folder), 'utf8')
const readRows = (list: string): TsvRow[] => readTsv({ file: `${list}.tsv`, text: readText(list) })

/** How many columns every line of a list has. */
const COLUMNS = {
  places: 6, companies: 4, organizations: 4, departments: 3, surnames: 2, 'given-name-characters': 1, titles: 2, 'measure-words': 3, traditional: 2,
} as const
const lists = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]
const MEASURE_CLASSES = ['COUNT', 'LENGTH', 'AREA', 'MASS', 'VOLUME', 'ENERGY', 'MONEY', 'TIME', 'PERCENT', 'RATIO', 'OTHER']

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const findTwice = (words: readonly string[]): string[] => words.filter((word, index) => words.indexOf(word) !== index)
const findOutside = (list: string, column: number, allowed: readonly string[]): string[] =>
  readRows(list).filter(row => !allowed.includes(row.at(column))).map(row => row.at(0))

describe.each(lists)('%s.tsv', list => {
  const text = readText(list), lines = text.split('\n').slice(0, -1)

  it('is plain UTF-8 with one line feed a line', () => {
    expect(text).not.toMatch(/[\uFEFF\r\uFFFD]/u)
    expect(text.endsWith('\n')).toBe(true)
    expect(text.endsWith('\n\n')).toBe(false)
  })

  it('begins with its column names', () => {
    expect(lines[0]?.startsWith('# ')).toBe(true)
    expect(lines[0]?.split('\t')).toHaveLength(COLUMNS[list])
  })

  it('has the same columns on every line, none with blanks around it', () => {
    const cells = lines.map(line => line.split('\t'))
    expect(lines.filter((_line, index) => cells[index]?.length !== COLUMNS[list])).toEqual([])
    expect(cells.slice(1).flat().filter(cell => cell !== cell.trim() || /^\||\|\||\|$/u.test(cell))).toEqual([])
  })

  it('is sorted, each key once', () => {
    const keys = readRows(list).map(row => row.at(0))
    expect(keys).toEqual([...keys].sort(compare))
    expect(findTwice(keys)).toEqual([])
    expect(keys).not.toContain('')
  })
})

describe('places.tsv', () => {
  const rows = readRows('places')
  const byCode = new Map(rows.map(row => [row.at(0), row]))
  const RANKS = new Map([['COUNTRY', 0], ['PROVINCE', 1], ['CITY', 2], ['COUNTY', 3], ['DISTRICT', 3], ['TOWN', 4]])
  /** A zone of our own (code with x) is smaller than the county or district it lies in. */
  const rank = (row: TsvRow): number => (RANKS.get(row.at(3)) ?? -1) + (row.at(0).includes('x') ? 0.5 : 0)
  const isUnderLarger = (row: TsvRow): boolean => {
    const parent = byCode.get(row.at(4))
    return parent !== undefined && rank(parent) < rank(row)
  }
  const find = (code: string): string[] => [1, 2, 3, 4, 5].map(column => byCode.get(code)?.at(column) ?? '')

  it('knows every kind that it uses', () => {
    expect(findOutside('places', 3, ENTITY_KINDS.Place)).toEqual([])
  })

  it('puts every place under a larger one, but for the country', () => {
    expect(rows.filter(row => row.at(4) === '').map(row => row.at(1))).toEqual(['中国'])
    expect(rows.filter(row => row.at(4) !== '' && !isUnderLarger(row)).map(row => row.at(1))).toEqual([])
  })

  it('has no other flag than ambiguous, and none without a short form', () => {
    expect(findOutside('places', 5, ['', 'ambiguous'])).toEqual([])
    expect(rows.filter(row => row.at(5) !== '' && row.at(2) === '').map(row => row.at(1))).toEqual([])
  })

  it('gives a short form at least two characters, and to one place only where it is not flagged', () => {
    const shorts = rows.flatMap(row => row.list(2).map(short => ({ short, isSure: row.at(5) === '' })))
    const sure = shorts.filter(({ isSure }) => isSure).map(({ short }) => short)
    expect(shorts.filter(({ short }) => short.length < 2)).toEqual([])
    expect(findTwice(sure)).toEqual([])
    expect(shorts.filter(({ short, isSure }) => !isSure && sure.includes(short))).toEqual([])
  })

  it('never shortens a place to the full name of another', () => {
    const names = new Set(rows.map(row => row.at(1)))
    expect(rows.flatMap(row => row.list(2)).filter(short => names.has(short))).toEqual([])
  })

  it.each([
    ['CN', ['中国', '', 'COUNTRY', '', '']],
    ['370000', ['山东省', '山东', 'PROVINCE', 'CN', '']],
    ['110000', ['北京市', '北京', 'PROVINCE', 'CN', '']],
    ['110108', ['海淀区', '海淀', 'DISTRICT', '110000', '']],
    ['370600', ['烟台市', '烟台', 'CITY', '370000', '']],
    ['370683', ['莱州市', '莱州', 'COUNTY', '370600', '']],
    ['370612', ['牟平区', '牟平', 'DISTRICT', '370600', '']],
    ['371722', ['单县', '', 'COUNTY', '371700', '']],
    ['210200', ['大连市', '大连', 'CITY', '210000', '']],
    ['211300', ['朝阳市', '朝阳', 'CITY', '210000', 'ambiguous']],
    ['469002', ['琼海市', '琼海', 'COUNTY', '460000', '']],
    ['433100', ['湘西土家族苗族自治州', '湘西', 'CITY', '430000', '']],
    ['370602003', ['毓璜顶街道', '', 'TOWN', '370602', '']],
  ])('has %s as newspapers know it', (code, expected) => {
    expect(find(code)).toEqual(expected)
  })

  it('has all of the country: 34 provinces, over 330 cities, over 2,800 counties and districts', () => {
    const count = (...kinds: string[]): number => rows.filter(row => kinds.includes(row.at(3))).length
    expect(count('PROVINCE')).toBe(34)
    expect(count('CITY')).toBeGreaterThan(330)
    expect(count('COUNTY', 'DISTRICT')).toBeGreaterThan(2800)
    expect(count('TOWN')).toBeGreaterThan(1700)
  })
})

describe('companies.tsv and organizations.tsv', () => {
  const companies = readRows('companies'), organizations = readRows('organizations')
  const places = readRows('places')
  const surfaces = [...companies, ...organizations].flatMap(row => [row.at(0), ...row.list(1)])

  it('give a name to one body only', () => {
    expect(findTwice(surfaces)).toEqual([])
  })

  it('have no name that is a place, a title or a measure word', () => {
    const taken = new Set([...places.flatMap(row => [row.at(1), ...row.list(2)]), ...[...readRows('titles'), ...readRows('measure-words')].map(row => row.at(0))])
    expect(surfaces.filter(surface => taken.has(surface))).toEqual([])
  })

  it('place them in cities by their official names', () => {
    const names = new Set(['', ...places.map(row => row.at(1))])
    expect(companies.filter(row => !names.has(row.at(2))).map(row => row.at(0))).toEqual([])
    expect(organizations.filter(row => !names.has(row.at(3))).map(row => row.at(0))).toEqual([])
  })

  it('know every kind of organisation that they use', () => {
    expect(findOutside('organizations', 2, ENTITY_KINDS.Organization)).toEqual([])
  })

  it('write stock codes as the exchanges do, each once', () => {
    const codes = companies.map(row => row.at(3)).filter(Boolean)
    expect(codes.filter(code => !/^(?:\d{6}|\d{5}\.HK)$/u.test(code))).toEqual([])
    expect(findTwice(codes)).toEqual([])
  })
})

describe('departments.tsv', () => {
  const rows = readRows('departments')

  it('gives no stem to two departments', () => {
    expect(findTwice(rows.flatMap(row => [row.at(0), ...row.list(1)]))).toEqual([])
  })

  it.each([['人社', '人力资源和社会保障'], ['工信', '工业和信息化'], ['发改', '发展和改革'], ['住建', '住房和城乡建设'], ['文旅', '文化和旅游']])('reads %s as %s', (short, stem) => {
    expect(rows.find(row => row.list(1).includes(short))?.at(0)).toBe(stem)
  })
})

describe('word lists', () => {
  it('say each trigger word once a class, since only its first value counts', () => {
    expect(findTwice(readRows('lexicon').flatMap(row => row.at(2).split(' ').filter(Boolean).map(word => `${row.at(0)} ${word}`)))).toEqual([])
  })

  it('weigh surnames as common, rare or compound, and the compound ones have two characters or more', () => {
    expect(findOutside('surnames', 1, ['common', 'rare', 'compound'])).toEqual([])
    expect(readRows('surnames').filter(row => (row.at(0).length > 1) !== (row.at(1) === 'compound')).map(row => row.at(0))).toEqual([])
  })

  it('class titles', () => {
    expect(findOutside('titles', 1, ['POST', 'PARTY', 'PROFESSION', 'HONORIFIC'])).toEqual([])
  })

  it('class measure words, none with a magnitude in it', () => {
    expect(findOutside('measure-words', 1, MEASURE_CLASSES)).toEqual([])
    expect(readRows('measure-words').map(row => row.at(0)).filter(word => /^[十百千万亿](?!分点|瓦|伏|克|赫|帕|牛|焦|卡|米|升)/u.test(word))).toEqual([])
  })

  it('have one character a line where a character is meant', () => {
    const characters = [...readRows('given-name-characters').map(row => row.at(0)), ...readRows('traditional').flatMap(row => [row.at(0), row.at(1)])]
    expect(characters.filter(character => character.length !== 1)).toEqual([])
  })

  it('never lead from a simplified character back to a traditional one', () => {
    const rows = readRows('traditional'), sources = new Set(rows.map(row => row.at(0)))
    expect(rows.filter(row => sources.has(row.at(1))).map(row => row.at(0))).toEqual([])
    expect(rows.find(row => row.at(0) === '屆')?.at(1)).toBe('届')
  })
})
