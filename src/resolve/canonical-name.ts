import type { Gazetteer, PlaceRecord } from '../gazetteer/gazetteer.js'

/** What short names in an article take their place from. */
export interface HomePlaces {
  readonly city: PlaceRecord | undefined
  readonly province: PlaceRecord | undefined
  /** The district that 区… means: the last one named before. */
  readonly district: PlaceRecord | undefined
}


/** The place that a leading 市, 省, 区, 县 stands for. */
function prefixPlace(prefix: string, home: HomePlaces): PlaceRecord | undefined {
  if (prefix === '省') return home.province
  if (prefix === '市') return home.city
  return home.district ?? home.city
}

/** 市总工会 → 烟台市总工会; 省工信厅 → 山东省工信厅; a name without such a prefix stays. */
export function expandHomePrefix(name: string, home: HomePlaces): string {
  if (/^(?:市政(?![府协])|市场|市民|市域|省会|区域|区块|县域)/u.test(name)) return name
  const match = /^(新区|[市省区县])./u.exec(name)
  const place = match?.[1] === undefined ? undefined : prefixPlace(match[1], home)
  return place ? place.name + name.slice(match?.[1]?.length ?? 1) : name
}

/** 烟台总工会 → 烟台市总工会: a short place before a government or union body is written in full. */
export function expandPlace(name: string, gazetteer: Gazetteer): string {
  const word = gazetteer.lexicon.matchAt(name, 0)
  if (!word?.classes.has('place') || word.text.length >= name.length) return name
  const place = gazetteer.findPlaces(word.text)[0]
  return place && place.name !== word.text && !/^[市省区县]/u.test(name.slice(word.text.length)) ? place.name + name.slice(word.text.length) : name
}

const SUFFIXES = /(局|厅|部|委员会|委|办公室|办)$/u

/** 烟台市人社局 → 烟台市人力资源和社会保障局; 烟台市政府 → 烟台市人民政府. */
export function expandDepartment(name: string, gazetteer: Gazetteer): string {
  const government = /^(.*?[市省区县])政府$/u.exec(name)
  if (government?.[1]) return `${government[1]}人民政府`
  const office = /^(.*?[市省区县])政府(新闻办|办)(?:公室)?$/u.exec(name)
  if (office?.[1] && office[2]) return `${office[1]}人民政府${office[2]}公室`
  const court = /^(.*?[市省区县])(法院|检察院)$/u.exec(name)
  if (court?.[1] && court[2]) return `${court[1]}人民${court[2]}`
  const suffix = SUFFIXES.exec(name)?.[1]
  if (suffix === undefined) return name
  const body = name.slice(0, -suffix.length)
  for (let length = Math.min(6, body.length); length >= 2; length--) {
    const stem = body.slice(-length), record = gazetteer.findDepartments(stem)[0]
    if (record && body.endsWith(record.stem)) return name
    if (record) return body.slice(0, -length) + record.stem + fullSuffix(record.suffixes, suffix)
  }
  return name
}

const fullSuffix = (suffixes: readonly string[], suffix: string): string => suffix === '委' && suffixes.includes('委员会') ? '委员会' : suffix

