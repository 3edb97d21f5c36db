import { collect } from '../../model/collect.js'
import type { Gazetteer, PlaceRecord } from '../../gazetteer/gazetteer.js'
import { toClassSet } from '../../gazetteer/word-classes.js'
import { isA, isAny, type Atom } from '../atoms.js'
import type { Chunk } from '../chunk.js'
import { toChunk, type Scan } from './scan.js'

/** What the article as a whole says of its places. */
export interface PlaceContext {
  /** Official names that the article prints in full. */
  readonly fullNames: ReadonlySet<string>
  /** Codes of the home city and the places above it. */
  readonly homeCodes: readonly string[]
}

const SAME_SHAPE = /[、和与及至]/u
// 烟台人, 莱州玉 …: a place before one of these is still a place; before these it is part of another word
/** Districts whose whole name is an everyday word. */
const EVERYDAY = /^(?:城区|矿区|郊区|新城区|东区|西区|南区|北区|市区|港区|特区|市中区|新区)$/u
const NOT_A_PLACE_BEFORE = /^(?:苹果手机|路|街|大街|大道|巷|胡同|村口|话|菜系)$/u

const NAMES = toClassSet(['place', 'company', 'organization'])

/** Every place that is named, also inside longer names. */
export function findPlaceChunks(scan: Scan, context: PlaceContext): Chunk[] {
  return collect(scan.atoms, (atom, index) => {
    if (atom.text.endsWith('区') && ZONE.test(atom.text)) return homeZone(scan, index, context)
    if (atom.text === '街道') return unlistedTown(scan, index)
    if (!isAny(atom, NAMES)) return []
    if (isA(atom, 'company') || isA(atom, 'organization')) return placesInside(scan, index)
    if (!isA(atom, 'place')) return []
    const record = choosePlace(scan, index, context)
    if (!record || NOT_A_PLACE_BEFORE.test(scan.atoms[index + 1]?.text ?? '')) return []
    return [toChunk(scan, [index, index + 1], { type: 'Place', kind: record.kind, name: record.name, rule: atom.text === record.name ? 'place/full-name' : 'place/short-name', confidence: atom.text === record.name ? 0.98 : 0.92 }), ...(record.kind === 'TOWN' ? villageBehind(scan, index + 1) : [])]
  })
}

/** 三山岛街道|单家|村: a village right behind its town, whose name no list has. */
function villageBehind(scan: Scan, from: number): Chunk[] {
  for (let to = from + 1; to <= from + 3; to++) {
    const last = scan.atoms[to - 1]
    if (last?.kind !== 'word' || /^[pcudr]/u.test(last.tag)) return []
    const name = scan.view.slice(scan.atoms[from]?.start, last.end)
    if (name.endsWith('村')) return /^\p{Script=Han}{2,6}$/u.test(name) && !NO_VILLAGE.test(name) ? [toChunk(scan, [from, to], { type: 'Place', kind: 'TOWN', name, rule: 'place/village', confidence: 0.85 })] : []
  }
  return []
}

/** 总部在|密水|街道, 高密市|密水|街道: a town whose name no list has, where something is or a place is told. */
function unlistedTown(scan: Scan, index: number): Chunk[] {
  const name = scan.atoms[index - 1], before = scan.atoms[index - 2]
  const isNamed = name?.tag === 'x' && name.word === undefined && /^\p{Script=Han}{2}$/u.test(name.text) && (isA(before, 'place') || isA(before, 'do-locate') || /^(?:在|到|来到|走进|位于|从)$/u.test(before?.text ?? ''))
  return isNamed ? [toChunk(scan, [index - 1, index + 1], { type: 'Place', kind: 'TOWN', rule: 'place/unlisted-town', confidence: 0.85 })] : []
}

/** 某镇|美丽乡村, 某镇|各村: no village by name. */
const NO_VILLAGE = /(?:乡村|农村|山村|渔村|新村|示范村|先进村|[各全该本多两几个名进驻]村|\d村)$/u

/** What a city's own zone is called at home. */
const ZONE = /^(?:高新区|高区|经区|开发区|经开区|经济开发区|经济技术开发区|高新技术产业开发区|综合保税区|综保区)$/u

/** 高新区、寿光市, 落户|高新区, 高新区|2家: the home city's own, in a list of places or where something is. */
function homeZone({ atoms, gazetteer }: Scan, index: number, { homeCodes }: PlaceContext): Chunk[] {
  const before = atoms[index - 1], zone = atoms[index]
  // 其中，|高新区|2家
  const isCounted = /^[家个席名人项件处所]$/u.test(atoms[index + 1]?.quantity?.unit ?? '') && (before?.kind !== 'word' || before.text === '其中')
  if (!zone || !isCounted && !isBesidePlace(atoms, index) && !/^(?:在|位于|落户|落户于|来自|走进|走访)$/u.test(before?.text ?? '') || isA(before, 'place') || isA(atoms[index + 1], 'organization-head')) return []
  const home = homeCodes.map(code => gazetteer.findPlaceByCode(code)).find(place => place?.kind === 'CITY')
  const record = home ? [home.name, ...home.shorts].flatMap(name => gazetteer.findPlaces(name + zone.text))[0] : undefined
  return record ? [{ type: 'Place', kind: record.kind, name: record.name, start: zone.start, end: zone.end, from: index, to: index + 1, rule: 'place/short-name', confidence: 0.85 }] : []
}

/** 潍坊银行|诸城支行: a branch is named after its place. */
const BRANCH_END = /^\p{Script=Han}{2,4}(?:支行|分行|分院|分公司|支公司|派出所|分局|分校|校区|院区|分社)$/u

/** 中车|青岛|四方: central firms stand before the place of a daughter. */
export const CENTRAL = /^(?:中车|中铁|中建|中交|中核|中粮|中化|国网|国电|国能|华能|华电|大唐|上汽|一汽|东风|北汽|中石化|中石油|中海油|中广核|中船|中航)$/u

/** 威海职业学院, 哈尔滨工业大学（威海）: places at the front and in the brackets of a listed name, which is one atom. */
function placesInside({ atoms, gazetteer }: Scan, index: number): Chunk[] {
  const atom = atoms[index], chunks: Chunk[] = []
  for (let at = 0; atom && at < atom.text.length; at++) {
    const isOpening = at === 0 || chunks.at(-1)?.end === atom.start + at || atom.text.charAt(at - 1) === '（' || CENTRAL.test(atom.text.slice(0, at)) || at >= 4 && BRANCH_END.test(atom.text.slice(at))
    const found = isOpening ? placeAt(gazetteer, atom.text, at) : undefined
    // 新北|洋: one character behind a short place makes no name, but for a port
    const place = found && at === 0 && atom.text.length - found.length === 1 && !atom.text.endsWith('港') ? undefined : found
    const above = at > 0 && chunks.at(-1)?.end === atom.start + at ? gazetteer.findPlaces(chunks.at(-1)?.name ?? '')[0] : undefined
    if (!place || place.record.kind === 'COUNTRY' || above && above.kind !== 'COUNTRY' && !isUnder(gazetteer, place.record, above)) continue
    chunks.push({ type: 'Place', kind: place.record.kind, name: place.record.name, start: atom.start + at, end: atom.start + at + place.length, from: index, to: index + 1, rule: 'place/in-name', confidence: 0.9 })
    at += place.length - 1
  }
  return chunks
}

/** 山东|新北洋: what stands behind a place in a name is a place only where it lies in it. */
function isUnder(gazetteer: Gazetteer, { parent }: PlaceRecord, above: PlaceRecord): boolean {
  for (let code = parent, steps = 0; code !== '' && steps < 5; steps++) {
    if (code === above.code) return true
    code = gazetteer.findPlaceByCode(code)?.parent ?? ''
  }
  return false
}

/** The longest place that begins at `at` and is shorter than the whole name. */
function placeAt(gazetteer: Gazetteer, text: string, at: number): { readonly record: PlaceRecord; readonly length: number } | undefined {
  for (let length = Math.min(10, text.length - at - (at === 0 ? 1 : 0)); length >= 2; length--) {
    const surface = text.slice(at, at + length)
    const record = gazetteer.findPlaces(surface).find(({ name, ambiguous }) => name === surface || !ambiguous)
    if (record) return { record, length }
  }
  return undefined
}

/** The division that the atom names here, or `undefined` where it names none. */
export function choosePlace(scan: Scan, index: number, context: PlaceContext): PlaceRecord | undefined {
  const atom = scan.atoms[index]
  if (!atom) return undefined
  const records = scan.gazetteer.findPlaces(atom.text)
  const near = records.find(record => isNear(record, context)), above = records.find(record => isUnderNeighbour(scan, index, record))
  const best = above ?? near ?? records[0]
  if (!best) return undefined
  if (atom.text === best.name && (!EVERYDAY.test(atom.text) || above !== undefined)) return best
  if (EVERYDAY.test(atom.text)) return undefined
  if (context.fullNames.has(best.name)) return best
  return !best.ambiguous || above || isBesidePlace(scan.atoms, index) ? best : undefined
}

const isNear = (record: PlaceRecord, { homeCodes, fullNames }: PlaceContext): boolean =>
  fullNames.has(record.name) || homeCodes.includes(record.code) || (record.parent !== '' && homeCodes.includes(record.parent) && record.code !== record.parent)

/** 辽宁|朝阳: the place right before is the division above. */
function isUnderNeighbour({ atoms, gazetteer }: Scan, index: number, record: PlaceRecord): boolean {
  const before = atoms[index - 1]
  return before !== undefined && isA(before, 'place') && gazetteer.findPlaces(before.text).some(place => place.code === record.parent)
}

/** 莱州、海阳等区市: an ambiguous short name in a list with other places. */
function isBesidePlace(atoms: readonly Atom[], index: number): boolean {
  const joined = (mark: Atom | undefined, other: Atom | undefined): boolean => SAME_SHAPE.test(mark?.text ?? '') && mark?.text.length === 1 && isA(other, 'place')
  return joined(atoms[index + 1], atoms[index + 2]) || joined(atoms[index - 1], atoms[index - 2])
}
