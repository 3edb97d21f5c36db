import type { Gazetteer } from '../gazetteer/gazetteer.js'
import type { Props } from '../model/entity.js'
import { normalizeName } from '../model/ids.js'
import type { EntityKind, EntityType } from '../model/ontology.js'
import { expandDepartment, expandHomePrefix, expandPlace, type HomePlaces } from './canonical-name.js'
import { isSubsequence, isVetoed, quoteOf, toDistinctions, toSeries } from './features.js'

/** A name as it was found in an article. */
export interface FoundName {
  readonly type: EntityType
  readonly kind?: EntityKind | undefined
  readonly name: string
  readonly start: number
  readonly confidence: number
  readonly props?: Props | undefined
  readonly aliases?: readonly string[] | undefined
}

/** An entity of one article. `index` is its place in the list. */
export interface ResolvedEntity {
  readonly index: number
  readonly type: EntityType
  readonly kind: EntityKind | undefined
  readonly name: string
  readonly surfaces: readonly string[]
}

/** Entities of an article, and for each found name the entity it names. */
export interface Resolution {
  readonly entities: readonly ResolvedEntity[]
  readonly entityOf: readonly number[]
}

interface Cluster {
  readonly type: EntityType
  readonly kind: EntityKind | undefined
  readonly names: string[]
  readonly surfaces: Set<string>
}

/**
 * Who is who within one article. Names are taken in reading order, longest forms first, so that a short form finds its full one
 * wherever it stands; a level, edition or rank that differs keeps two names apart.
 */
export function resolve(found: readonly FoundName[], { gazetteer, home }: { readonly gazetteer: Gazetteer; readonly home: HomePlaces }): Resolution {
  const canonical = found.map(name => toCanonical(name, { gazetteer, home }))
  const order = found.map((_, index) => index).sort((a, b) => (canonical[b]?.length ?? 0) - (canonical[a]?.length ?? 0) || (found[a]?.start ?? 0) - (found[b]?.start ?? 0))
  const clusters: Cluster[] = [], clusterOf = new Map<number, Cluster>()
  for (const index of order) {
    const name = found[index], full = canonical[index]
    if (!name || full === undefined) continue
    const cluster = findCluster(clusters, { ...name, name: full }, gazetteer) ?? openCluster(clusters, name)
    if (!cluster.names.includes(full)) cluster.names.push(full)
    for (const surface of [name.name, ...name.aliases ?? []]) cluster.surfaces.add(surface)
    clusterOf.set(index, cluster)
  }
  const used = [...new Set(found.map((_, index) => clusterOf.get(index)))].filter(cluster => cluster !== undefined), places = new Map(used.map((cluster, place) => [cluster, place]))
  return {
    entities: used.map((cluster, index) => ({ index, type: cluster.type, kind: cluster.kind, name: cluster.names[0] ?? '', surfaces: [...cluster.surfaces] })),
    entityOf: found.map((_, index) => { const cluster = clusterOf.get(index); return cluster ? places.get(cluster) ?? -1 : -1 }),
  }
}

function openCluster(clusters: Cluster[], { type, kind }: FoundName): Cluster {
  const cluster: Cluster = { type, kind, names: [], surfaces: new Set() }
  clusters.push(cluster)
  return cluster
}

function toCanonical(found: FoundName, { gazetteer, home }: { readonly gazetteer: Gazetteer; readonly home: HomePlaces }): string {
  if (found.type === 'Award') return /^“?[省市](?!级|长|区)/u.test(found.name) ? expandHomePrefix(found.name.replace(/^“([^”]*)”$/u, '$1'), home) : found.name
  // 省职业技能大赛 in a headline is 第五届山东省职业技能大赛
  if ((found.kind === 'COMPETITION' || found.type === 'Event') && /^[省市](?!级|长|区)/u.test(found.name)) return expandHomePrefix(found.name, home)
  if (found.type !== 'Organization') return found.name
  // 市北区工信局: the name begins with a place of its own, not with 市
  const place = gazetteer.lexicon.matchAt(found.name, 0)
  // 市中|级人民法院: a short form that begins with 市 is none there
  const opensWithPlace = place !== undefined && place.classes.has('place') && !/^市中[级心医学小]/u.test(found.name)
  const expanded = opensWithPlace ? found.name : expandHomePrefix(found.name, home)
  if (found.kind !== 'GOVERNMENT' && found.kind !== 'UNION') return expanded
  const placed = expandPlace(expanded, gazetteer)
  return expandDepartment(/^(?:人民|市)?政府$|总工会$/u.test(found.name) && home.city && found.name.length <= 4 && placed === found.name && !/^全/u.test(placed) && !gazetteer.lexicon.find(placed)?.classes.has('organization') ? home.city.name + found.name : placed, gazetteer)
}

function findCluster(clusters: readonly Cluster[], found: FoundName, gazetteer: Gazetteer): Cluster | undefined {
  const same = clusters.filter(({ type }) => type === found.type)
  const wanted = normalizeName(found.name), exact = same.find(({ names }) => names.some(name => normalizeName(name) === wanted))
  if (exact) return exact
  const defined = same.find(({ surfaces }) => surfaces.has(found.name))
  if (defined) return defined
  const candidates = same.filter(({ names }) => names.some(name => isNamedAgain(found, name, gazetteer)) && (found.type !== 'Award' || !names.some(name => isVetoed(toDistinctions(found.name), toDistinctions(name)))))
  if (candidates.length <= 1) return candidates[0]
  if (found.type === 'Company') return nearestFirm(candidates, found.name, gazetteer)
  // of several levels the one that only a place says is meant: 山东省全员创新企业, not 莱州市级
  const placed = found.type === 'Award' ? candidates.filter(({ names }) => names.some(name => opensWithPlace(name, found.name, gazetteer))) : []
  return placed.length === 1 ? placed[0] : undefined
}

/** 海尔 is 海尔集团 where the article has 青岛海尔空调电子有限公司 too: of several the one that adds nothing but a place in front and a legal form. */
function nearestFirm(candidates: readonly Cluster[], short: string, gazetteer: Gazetteer): Cluster | undefined {
  const added = (long: string): string => long.slice(placeEnd(long, gazetteer)).replace(/（[^（）]*）/gu, '')
  const core = withoutLegalForm(added(short))
  const nearest = candidates.filter(({ names }) => names.some(name => !/（[^（）]*）/u.test(name) && withoutLegalForm(added(name)) === core))
  return nearest.length === 1 ? nearest[0] : undefined
}

/** 豪迈集团股份有限公司 → 豪迈. */
function withoutLegalForm(name: string): string {
  const shorter = name.replace(/(?:集团|股份|控股|有限|责任|公司)$/u, '')
  return shorter === name || shorter.length < 2 ? name : withoutLegalForm(shorter)
}

/** True where `short` can be the long name said again. */
function isNamedAgain({ type, name: short, kind }: FoundName, long: string, gazetteer: Gazetteer): boolean {
  if (type === 'Company') return isCompanyAgain(short, long, gazetteer)
  if (type === 'Organization') return isBodyAgain(short, long, kind)
  if (type === 'Programme' || type === 'Event' || type === 'Award') return isSeriesAgain(short, long, { type, gazetteer })
  if (type === 'Technology' && quoteOf(long) !== '' && normalizeName(quoteOf(long)) === normalizeName(short)) return true
  return (type === 'Technology' || type === 'Industry') && isStemAgain(short, long)
}

/** Where the places that a name begins with end. */
function placeEnd(name: string, gazetteer: Gazetteer): number {
  let end = 0
  for (let word = gazetteer.lexicon.matchAt(name, 0); word?.classes.has('place') && end < name.length; word = gazetteer.lexicon.matchAt(name, end)) end += word.text.length
  return end
}

function opensBehindPlace(long: string, core: string, gazetteer: Gazetteer): boolean {
  const end = placeEnd(long, gazetteer)
  return end > 0 && long.startsWith(core, end)
}

const LEGAL_FORMS = ['', '公司', '集团', '有限公司', '集团公司', '集团有限公司', '股份有限公司', '有限责任公司']

function isCompanyAgain(short: string, long: string, gazetteer: Gazetteer): boolean {
  const listed = gazetteer.findNames(short)[0]
  if (listed && gazetteer.findNames(long).includes(listed)) return true
  const place = gazetteer.lexicon.matchAt(short, 0)?.classes.has('place') ?? false
  const core = short.replace(/(?:集团|股份|公司)$/u, '')
  // 夏甸金矿 = 招金矿业股份有限公司夏甸金矿: whose it is may be left out
  if (short.length >= 4 && long.endsWith(short) && /(?:公司|集团|银行)$/u.test(long.slice(0, -short.length))) return true
  if (core.length < 2 || core.length > long.length - 2) return false
  // 南山集团 is not 南山铝业股份有限公司, which is no group
  if (/集团$/u.test(short) && !/集团|控股/u.test(long) && withoutLegalForm(long.slice(placeEnd(long, gazetteer))) !== core) return false
  // 甲集团 is not its 集装箱公司
  if (short !== core && long.startsWith(short)) return /^(?:股份|控股|有限|责任|公司|集团|（[^（）]*）)*$/u.test(long.slice(short.length))
  // 龙口港 is 山东港口烟台港龙口港公司, not its 第二散货公司
  if (core.endsWith('港')) return LEGAL_FORMS.some(form => long.endsWith(core + form))
  if (long.startsWith(core)) return true
  // 恩泽公司 = 威海恩泽玄武岩纤维有限公司: what stands behind the place tells the firm
  if (core.length === 2 && (short !== core || !place) && opensBehindPlace(long, core, gazetteer)) return true
  const start = long.indexOf(core.slice(0, 2))
  return start >= 0 && start <= 6 && isSubsequence(core, long.slice(start)) && (place || core.length >= 3)
}

/** 莱州职业学校 → 莱州市职业学校; a branch or district body is another body. */
function isBodyAgain(short: string, long: string, kind: EntityKind | undefined): boolean {
  if (short.length < 4 || short.length >= long.length) return false
  const branch = /公安局(?<branch>\p{Script=Han}{2,8}分局)$/u.exec(long)?.groups?.['branch']
  // 城阳分局 = 青岛市公安局城阳分局
  if (branch !== undefined && short.endsWith('分局')) return plainBranch(branch) === plainBranch(short)
  if (kind === 'GOVERNMENT' || kind === 'UNION') return long.endsWith(short) && /^\p{Script=Han}{2,4}市$/u.test(long.slice(0, -short.length)) && /^\p{Script=Han}{2,4}[区县市]/u.test(short)
  return long.endsWith(short) || isUnitAgain(short, long) || isShortenedBody(short, long) || long.replace(/[省市区县第]/gu, '') === short.replace(/[省市区县第]/gu, '')
}

const plainBranch = (name: string): string => name.replace(/公安|[区县市]/gu, '')

/** 恒光热力检修一班 = 高密恒光热力有限公司检修一班: the crew's own words, and the firm's in order. */
const isUnitAgain = (short: string, long: string): boolean => /(?:班|车间|队|班组|工段)$/u.test(short) && long.endsWith(short.slice(-3)) && /公司|中心|集团|局|厂/u.test(long) && isSubsequence(short, long)

/** 农业农村部重点实验室 = 农业农村部滨海…重点实验室: the front and the end of the long name. */
function isShortenedBody(short: string, long: string): boolean {
  const tail = /(?:重点实验室|实验室|研究院|研究所|研究中心|技术中心|创新中心|服务中心|产业园|工业园|学院|基地|联盟|协会|商会|中心)$/u.exec(short)?.[0] ?? ''
  const front = short.slice(0, short.length - tail.length)
  // 甲大学乙学院 is a part of it, not the same
  return tail !== '' && front.length >= 2 && !long.startsWith(short) && long.startsWith(front) && long.endsWith(tail)
}

/** “一企一技术”研发中心 is not “一企一技术”创新企业: what follows the quote says what is meant. */
function isSameTail(short: string, long: string): boolean {
  const [a = '', b = ''] = [short, long].map(name => normalizeName(name.slice(name.indexOf('”') + 1)))
  return a === '' || b === '' || a.includes(b) || b.includes(a)
}

/** Who bears a designation may be said with it: 制造业单项冠军 = 制造业单项冠军企业. */
const DESIGNATED = /(?:企业|称号|名单|企业名单|企业称号)$/u

/** 市长质量奖 = 潍坊市市长质量奖: only the place that gives it stands before. */
function opensWithPlace(long: string, short: string, gazetteer: Gazetteer): boolean {
  const front = long.endsWith(short) && short.length >= 4 ? long.slice(0, -short.length) : ''
  return front !== '' && gazetteer.findPlaces(front).length > 0
}

function isSeriesAgain(short: string, long: string, { type, gazetteer }: { readonly type: EntityType; readonly gazetteer: Gazetteer }): boolean {
  const own = toDistinctions(short), other = toDistinctions(long)
  if (isVetoed(own, other)) return false
  const shortQuote = quoteOf(short), longQuote = quoteOf(long)
  if (shortQuote !== '' && longQuote !== '') return shortQuote === longQuote && isSameTail(short, long)
  const a = toSeries(short), b = toSeries(long)
  // 制造业企业500强 is another list than 企业500强
  if (a !== b && /强$/u.test(a) && /强$/u.test(b)) return false
  if (a === b && a.length >= 3 || type === 'Award' && a.length >= 4 && a.replace(DESIGNATED, '') === b.replace(DESIGNATED, '')) return true
  if (shortQuote !== '') return normalizeName(shortQuote).length >= 3 && b.includes(normalizeName(shortQuote)) && own.ordinals === ''
  if (type === 'Award' && opensWithPlace(long, short, gazetteer)) return true
  if (type === 'Award' && own.level !== '' && own.level === other.level && a.length >= 4 && b.replace(DESIGNATED, '').endsWith(a.replace(DESIGNATED, ''))) return true
  // 单项冠军 is 省级制造业单项冠军企业 named before
  if (type === 'Award' && own.level === '' && a.length >= 4 && b.replace(DESIGNATED, '').endsWith(a.replace(DESIGNATED, '')) && a.replace(DESIGNATED, '').length >= 4) return true
  if (type === 'Award') return longQuote !== '' && a.length >= 3 && b.endsWith(a)
  return a.length >= 4 && b.endsWith(a)
}

const isStemAgain = (short: string, long: string): boolean => {
  const stem = (name: string): string => normalizeName(name.replace(/(?:技术|产业链|产业集群|产业|行业|业)$/u, ''))
  return stem(short) === stem(long) && stem(short).length >= 2
}
