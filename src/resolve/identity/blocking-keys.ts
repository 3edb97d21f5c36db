import type { EntityType } from '../../model/ontology.js'
import { backingKeys } from '../pair/backing.js'
import { bodyKeys } from '../pair/body.js'
import { companyKeys } from '../pair/company.js'
import type { KeyReader } from '../pair/pair.js'
import { personKeys } from '../pair/person.js'
import { placeKeys } from '../pair/place.js'
import { seriesKeys } from '../pair/series.js'
import { codeKeys } from '../pair/told.js'
import { nameKeys } from '../pair/told-keys.js'
import { industryKeys, technologyKeys } from '../pair/topic.js'

const READERS: Readonly<Record<EntityType, KeyReader>> = {
  Place: placeKeys, Company: companyKeys, Organization: bodyKeys, Person: personKeys, Programme: seriesKeys,
  Award: seriesKeys, Event: seriesKeys, Technology: technologyKeys, Industry: industryKeys,
}

/**
 * Keys of a side, with its type: two sides that share none are never compared. Each rule names its own keys beside itself, for what
 * it would merge must share one.
 */
export const toBlockingKeys: KeyReader = (side, gazetteer) =>
  [...new Set([...nameKeys(side, gazetteer), ...codeKeys(side, gazetteer), ...backingKeys(side, gazetteer), ...READERS[side.type](side, gazetteer)])].map(key => `${side.type} ${key}`)
