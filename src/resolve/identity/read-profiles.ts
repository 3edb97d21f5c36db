import type { Gazetteer, PlaceRecord } from '../../gazetteer/gazetteer.js'
import { placesFrom } from '../../gazetteer/places-above.js'
import type { Entity, Mention } from '../../model/entity.js'
import type { ArticleFacts } from '../../model/graph-batch.js'
import { toProfileId } from '../../model/ids.js'
import { compareColumns, compareText } from '../../model/order.js'
import { toPropItems } from '../../model/props.js'
import type { Relation } from '../../model/relation.js'
import { isTitleName, tradeOf } from '../pair/person.js'
import { findHomeCity } from '../pair/places.js'
import { hasMark, isYearly } from '../pair/series.js'
import { toSide } from '../pair/side.js'
import { codesOf } from '../pair/told.js'
import { NONE, toList, type Employer, type Profile } from './profile.js'
import { Rivals } from './rivals.js'
import { Senses } from './senses.js'
import { findTellings } from './tellings.js'

/** An article's entity with the profile that its claim goes to. */
export interface ProfileClaim {
  /** Id of the entity as the article's facts have it. */
  readonly entity: string
  readonly profile: Profile
}

interface Frame {
  readonly article: string
  readonly home: string | undefined
  readonly homeCode: string
  /** The city whose paper the article is from: that of a county's report is the city's above it. */
  readonly paper: PlaceRecord | undefined
  readonly entities: ReadonlyMap<string, Entity>
  readonly relations: readonly Relation[]
  readonly tellings: ReadonlyMap<string, readonly string[]>
}

/** What tells namesakes apart, and what the profile keeps of it. */
interface Sense {
  readonly sense: string
  readonly home?: string
  readonly facts?: readonly string[]
  readonly isLoose?: boolean
  readonly isUndated?: boolean
}

const byReading = (a: Mention, b: Mention): number => compareColumns([a.start, b.end], [b.start, a.end])
const itemsOf = (relation: Relation, prop: string): readonly string[] => toPropItems(relation.props?.[prop] ?? []).map(String)

/** Reads the claims of articles on who is who. Keeps nothing but what it has asked of names. */
export class ProfileReader {
  readonly #gazetteer: Gazetteer
  readonly #senses: Senses
  readonly #rivals: Rivals

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer
    this.#senses = new Senses(gazetteer)
    this.#rivals = new Rivals(gazetteer)
  }

  /**
   * The profiles that one printing of an article claims, one for each of its entities, in their order; `text` is its source's.
   * The same facts give the same profiles, so that what was added can be taken away again.
   */
  read({ article, entities, mentions, relations }: ArticleFacts, text: string): readonly ProfileClaim[] {
    const byId = new Map(entities.map(entity => [entity.id, entity])), home = findHomeCity(article.city, this.#gazetteer)
    const frame: Frame = {
      article: article.id, home: home?.name, homeCode: home?.code ?? '', paper: placesFrom(home, this.#gazetteer).find(({ kind }) => kind === 'CITY') ?? home, entities: byId, relations,
      tellings: findTellings({ text, entities: byId, mentions: [...mentions].sort(byReading) }),
    }
    const profiles = entities.map(entity => (entity.type === 'Person' ? this.#person(entity, frame) : this.#thing(entity, frame)))
    const rivals = this.#rivals.find(profiles)
    return profiles.map((profile, index) => ({ entity: entities[index]?.id ?? '', profile: { ...profile, rivals: rivals.get(profile.id) ?? NONE } }))
  }

  #thing(entity: Entity, frame: Frame): Profile {
    const { id, type, kind, name } = entity, { sense, home, facts = NONE, isLoose, isUndated } = this.#senseOf(entity, frame)
    return {
      id: toProfileId(id, sense), type, name, ...(kind && { kind }), ...(home !== undefined && { home }), aliases: toList(toAliases(entity)), tellings: frame.tellings.get(id) ?? NONE, facts, rivals: NONE,
      employers: NONE, posts: NONE, ...(isLoose && { isLoose }), ...(isUndated && { isUndated }),
    }
  }

  #senseOf(entity: Entity, frame: Frame): Sense {
    const { type, name } = entity, { article, home, homeCode } = frame, tellings = frame.tellings.get(entity.id) ?? []
    const code = this.#codeOf(entity, tellings), reach = this.#senses.reachOf({ type, name, home })
    const isLocal = reach !== 'EVERYWHERE' && home !== undefined, placed = isLocal ? { home } : {}
    if (code !== '') return { sense: `code ${code} ${isLocal ? homeCode : ''}`, ...placed }
    if (reach === 'ARTICLE') return { sense: `article ${article} ${homeCode}`, ...placed, isLoose: true }
    const base = isLocal ? `home ${homeCode}` : ''
    if (isYearly({ type, name }) && !hasMark(name)) return { ...toYear(entity, { article, base }), ...placed }
    const location = isLocal ? findStated(entity, frame) : ''
    return location === '' ? { sense: base, ...placed } : { sense: `${base} at ${location}`, ...placed, facts: [`${name}位于${location}`] }
  }

  /** The code that the article gives the firm or body: under one name there may be two. */
  #codeOf({ type, name }: Entity, tellings: readonly string[]): string {
    if (tellings.length === 0 || (type !== 'Company' && type !== 'Organization')) return ''
    const { credit, stock } = codesOf(toSide({ name, context: tellings.join('。') }, type, this.#gazetteer), this.#gazetteer)
    return credit === '' ? stock : credit
  }

  #person(entity: Entity, frame: Frame): Profile {
    const { id, name } = entity, own = frame.relations.filter(({ source }) => source === id), jobs = own.filter(({ type }) => type === 'WORKS_FOR')
    const employers = jobs.flatMap(({ target }) => this.#employer(target, frame)).sort((a, b) => compareText(a.id, b.id))
    const isReporter = own.some(relation => relation.type === 'WROTE' && itemsOf(relation, 'role').includes('REPORTER')) && frame.home !== undefined
    const posts = [...new Set([...jobs.flatMap(job => itemsOf(job, 'title')), ...(isReporter ? ['REPORTER'] : [])])].sort(compareText)
    const sense = isTitleName(name) ? '' : employers.length > 0 ? `works ${employers.map(employer => employer.id).join(' ')} as ${tradeOf([...posts, ...employers.map(employer => employer.name)])}` : isReporter ? `reporter ${frame.paper?.code ?? ''}` : ''
    // What a profile leans on must follow from its id: whoever is known by an employer has that one's city, a reporter the paper's.
    const home = sense.startsWith('works') ? employers.find(employer => employer.home !== undefined)?.home : sense.startsWith('reporter') ? frame.paper?.name : frame.home
    return {
      id: toProfileId(id, sense === '' ? `article ${frame.article} ${frame.homeCode}` : sense), type: 'Person', name, ...(home !== undefined && { home }),
      aliases: NONE, tellings: frame.tellings.get(id) ?? NONE, facts: NONE, rivals: NONE, employers: toList(employers), posts: toList(posts), ...(sense === '' && { isLoose: true }),
    }
  }

  #employer(target: string, frame: Frame): readonly Employer[] {
    const entity = frame.entities.get(target)
    if (!entity) return []
    const { id, type, name, home } = this.#thing(entity, frame)
    return [{ id, type, name, ...(home !== undefined && { home }) }]
  }
}

/** Which year's event an article means, where it says so; else it is an event of that article. */
function toYear({ props }: Entity, { article, base }: { readonly article: string; readonly base: string }): Sense {
  const years = [...new Set([props?.['date'], props?.['year']].flatMap(value => toPropItems(value ?? []).flatMap(item => String(item).match(/(?:19|20)\d{2}/gu) ?? [])))], [year] = years
  return year !== undefined && years.length === 1 ? { sense: `${base} year ${year}`, facts: [`${year}年`] } : { sense: `undated ${article} ${base}`, isLoose: true, isUndated: true }
}

/** The place within the home city that a sentence puts it in; empty where none or several do. */
function findStated({ id, type }: Entity, { relations, entities, home }: Frame): string {
  if (type !== 'Company' && type !== 'Organization') return ''
  const places = relations.filter(relation => relation.type === 'LOCATED_IN' && relation.basis === 'STATED' && relation.source === id).map(({ target }) => entities.get(target))
  const [place] = places
  return place && places.length === 1 && /^(?:DISTRICT|COUNTY|TOWN)$/u.test(place.kind ?? '') && place.name !== home ? place.name : ''
}

/** What firms and bodies are called otherwise, where it is long enough to be a name. */
const toAliases = ({ type, name, aliases }: Entity): readonly string[] =>
  type === 'Company' || type === 'Organization' ? aliases.filter(alias => alias.length >= 4 && alias !== name && !name.startsWith(alias) && !/^[市省区县我本该]/u.test(alias)).sort(compareText) : []
