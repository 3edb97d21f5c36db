import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../model/memoize.js'
import type { EntityType } from '../../model/ontology.js'
import { decideSides, toSides } from '../decide-pair.js'
import { findHomeCity } from '../pair/places.js'
import { toSide } from '../pair/side.js'

/** Two cities so far apart that only what needs no home means the same in both. */
const FAR_APART = ['哈尔滨市', '广州市'] as const

/**
 * How far one name means one thing: everywhere (烟台市总工会), in the reports of one home city (泰和新材), or in its own article only
 * (人民医院, 座谈会, 绿色工厂).
 */
export type Reach = 'EVERYWHERE' | 'HOME' | 'ARTICLE'

interface Name { readonly type: EntityType; readonly name: string; readonly home: string | undefined }

/** Asks the rules for pairs what they say of a name and itself, so that a name is never one where they would not merge it. */
export class Senses {
  readonly #gazetteer: Gazetteer
  readonly #hasFar: boolean
  readonly #reach: (key: string) => Reach

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer
    this.#hasFar = FAR_APART.every(city => findHomeCity(city, gazetteer) !== undefined)
    this.#reach = memoize(key => {
      const [type = '', name = '', home = ''] = key.split('\n')
      return this.#ask({ type: type as EntityType, name, home: home === '' ? undefined : home })
    })
  }

  /** How far the name reaches in an article of that home city. */
  reachOf({ type, name, home }: Name): Reach {
    return this.#reach(`${type}\n${name.replaceAll('\n', ' ')}\n${home ?? ''}`)
  }

  #ask(name: Name): Reach {
    const { home } = name, [north, south] = FAR_APART
    if (this.#hasFar && this.#isOne(name, north, south) && this.#isOne(name, home ?? north, south)) return 'EVERYWHERE'
    return home !== undefined && this.#isOne(name, home, home) ? 'HOME' : 'ARTICLE'
  }

  #isOne({ type, name }: Name, home: string, other: string): boolean {
    const side = (homeCity: string) => toSide({ name, context: '', homeCity }, type, this.#gazetteer)
    return decideSides(toSides(side(home), side(other), this.#gazetteer)).decision === 'same'
  }
}
