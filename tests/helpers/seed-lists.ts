import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadGazetteer, type GazetteerSources } from '../../src/gazetteer/load-gazetteer.js'

const LISTS = join(import.meta.dirname, '../../seeds/gazetteer')

/** The seed lists as `loadGazetteer` takes them. */
export const seedLists = (): GazetteerSources['seeds'] =>
  new Map(readdirSync(LISTS).map(file => [file.slice(0, -4), { file, text: readFileSync(join(LISTS, file), 'utf8') }]))

/** The gazetteer of all seed lists. */
export const gazetteer = loadGazetteer({ seeds: seedLists() })
