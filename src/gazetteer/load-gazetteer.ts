import { ENTITY_KINDS, ENTITY_TYPES, type EntityKind, type EntityType } from '../model/ontology.js'
import type { DepartmentRecord, Gazetteer, NameRecord, PlaceRecord } from './gazetteer.js'
import { Lexicon } from './lexicon.js'
import { readTsv, type GazetteerFile, type TsvRow } from './tsv.js'
import { Variants } from './variants.js'
import { WORD_CLASSES, type WordClass } from './word-classes.js'

/** What to build a gazetteer from. */
export interface GazetteerSources {
  /** The seed lists, by base name without `.tsv`; a missing list is empty. */
  readonly seeds: ReadonlyMap<string, GazetteerFile>
  /** The user's own lists: `type name shorts(|) kind place`. */
  readonly extra?: readonly GazetteerFile[]
  /** False: places, surnames, titles, suffixes and trigger words only. Default true. */
  readonly useNames?: boolean
}

/** Classes whose words are names of things, not ways of naming them. */
const NAME_CLASSES: ReadonlySet<WordClass> = new Set(['industry', 'medium'])
const KIND_RANK = ['COUNTRY', 'PROVINCE', 'CITY', 'COUNTY', 'DISTRICT', 'TOWN']

const isWordClass = (text: string): text is WordClass => WORD_CLASSES.some(wordClass => wordClass === text)
const isEntityType = (text: string): text is EntityType => ENTITY_TYPES.some(type => type === text)

/** Reads a kind, or fails with the row's place. */
function toKind(type: EntityType, text: string, row: TsvRow): EntityKind | undefined {
  if (text === '') return undefined
  const kinds: readonly EntityKind[] = ENTITY_KINDS[type]
  return kinds.find(kind => kind === text) ?? row.fail(`${text} is no kind of ${type} (${kinds.join(' ') || 'it has none'})`)
}

class GazetteerBuilder {
  readonly lexicon = new Lexicon()
  readonly #places = new Map<string, PlaceRecord[]>()
  readonly #placesByCode = new Map<string, PlaceRecord>()
  readonly #names = new Map<string, NameRecord[]>()
  readonly #departments = new Map<string, DepartmentRecord[]>()
  readonly #variants = new Variants()
  readonly #given = new Set<string>()

  addWords(row: TsvRow, useNames: boolean): void {
    const wordClass = row.at(0)
    if (!isWordClass(wordClass)) return row.fail(`${wordClass} is no word class`)
    if (NAME_CLASSES.has(wordClass) && !useNames) return
    for (const word of row.at(2).split(' ').filter(Boolean)) this.lexicon.add(word, wordClass, row.at(1))
  }

  addPlace(row: TsvRow): void {
    const kind = toKind('Place', row.at(3), row) ?? row.fail('a place needs a kind')
    const place = { code: row.at(0), name: row.at(1), shorts: row.list(2), kind, parent: row.at(4), ambiguous: row.at(5).includes('ambiguous') }
    this.#placesByCode.set(place.code, place)
    for (const surface of [place.name, ...place.shorts]) {
      this.lexicon.add(surface, 'place')
      append(this.#places, surface, place)
    }
  }

  addName(record: NameRecord): void {
    for (const surface of [record.name, ...record.shorts]) {
      this.lexicon.add(surface, record.type === 'Company' ? 'company' : 'organization', record.kind ?? '')
      append(this.#names, surface, record)
    }
  }

  addDepartment(row: TsvRow): void {
    const record = { stem: row.at(0), shorts: row.list(1), suffixes: row.list(2) }
    for (const stem of [record.stem, ...record.shorts]) {
      if (stem.length > 1) this.lexicon.add(stem, 'department')
      append(this.#departments, stem, record)
    }
  }

  addVariant(row: TsvRow): void {
    this.#variants.add(row.at(0), row.at(1))
  }

  addGivenCharacter(row: TsvRow): void {
    this.#given.add(row.at(0))
  }

  addExtra(row: TsvRow): void {
    const type = row.at(0), name = row.at(1)
    if (!isEntityType(type) || (type !== 'Company' && type !== 'Organization' && type !== 'Place')) return row.fail(`${type} cannot be listed (Place, Company or Organization can)`)
    if (name === '') return row.fail('the name (second column) is missing')
    const kind = toKind(type, row.at(3), row), place = row.at(4)
    if (type === 'Place') return this.#addOwnPlace(row, kind ?? row.fail('a place needs a kind (fourth column)'))
    this.addName({ type, name, shorts: row.list(2), ...(kind && { kind }), ...(place && { place }) })
  }

  build(): Gazetteer {
    for (const places of this.#places.values()) places.sort((a, b) => KIND_RANK.indexOf(a.kind) - KIND_RANK.indexOf(b.kind) || preferShandong(a) - preferShandong(b) || (a.code < b.code ? -1 : 1))
    return {
      lexicon: this.lexicon,
      findPlaces: surface => this.#places.get(surface) ?? [],
      findPlaceByCode: code => this.#placesByCode.get(code),
      findNames: surface => this.#names.get(surface) ?? [],
      findDepartments: stem => this.#departments.get(stem) ?? [],
      isGivenCharacter: character => this.#given.has(character),
      simplify: text => this.#variants.simplify(text),
    }
  }

  #addOwnPlace(row: TsvRow, kind: EntityKind): void {
    const parent = this.#places.get(row.at(4))?.[0]?.code ?? ''
    const place = { code: `own:${row.at(1)}`, name: row.at(1), shorts: row.list(2), kind, parent, ambiguous: false }
    this.#placesByCode.set(place.code, place)
    for (const surface of [place.name, ...place.shorts]) {
      this.lexicon.add(surface, 'place')
      append(this.#places, surface, place)
    }
  }
}

const preferShandong = (place: PlaceRecord): number => place.code.startsWith('37') ? 0 : 1

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

/**
 * Builds the gazetteer from its lists.
 * @throws WenmaiError `BAD_GAZETTEER` with file and line of the first row that cannot be read.
 */
export function loadGazetteer({ seeds, extra = [], useNames = true }: GazetteerSources): Gazetteer {
  const builder = new GazetteerBuilder()
  const rows = (name: string): TsvRow[] => { const file = seeds.get(name); return file ? readTsv(file) : [] }
  for (const row of rows('traditional')) builder.addVariant(row)
  for (const row of rows('lexicon')) builder.addWords(row, useNames)
  for (const row of rows('places')) builder.addPlace(row)
  for (const row of rows('surnames')) builder.lexicon.add(row.at(0), 'surname', row.at(1))
  for (const row of rows('given-name-characters')) builder.addGivenCharacter(row)
  for (const row of rows('titles')) builder.lexicon.add(row.at(0), 'title', row.at(1))
  for (const row of rows('measure-words')) builder.lexicon.add(row.at(0), 'measure', row.at(2) || row.at(0))
  for (const row of rows('departments')) builder.addDepartment(row)
  if (useNames) addListedNames(builder, rows)
  for (const file of extra) for (const row of readTsv(file)) builder.addExtra(row)
  return builder.build()
}

function addListedNames(builder: GazetteerBuilder, rows: (name: string) => TsvRow[]): void {
  for (const row of rows('companies')) builder.addName({ type: 'Company', name: row.at(0), shorts: row.list(1), ...(row.at(2) && { place: row.at(2) }) })
  for (const row of rows('organizations')) {
    const kind = toKind('Organization', row.at(2), row)
    builder.addName({ type: 'Organization', name: row.at(0), shorts: row.list(1), ...(kind && { kind }), ...(row.at(3) && { place: row.at(3) }) })
  }
}
