import type { Gazetteer } from '../gazetteer/gazetteer.js'
import type { Chunk } from './chunk.js'

const LEGAL_TAIL = /(?:集团)?(?:股份|控股)?(?:有限责任|有限)?公司$|集团$/u
const SECTOR_TAILS = ['高新技术', '电子科技', '生物科技', '精密机械', '智能装备', '信息技术', '新材料', '新能源', '科技', '材料', '实业', '工业', '制造', '工程', '建设', '机械', '装备', '技术', '环保', '能源', '食品', '电子', '化工', '化学', '纺织', '生物', '医药', '制药', '汽车', '海洋', '重工', '物流', '贸易', '发展', '投资', '控股']

/** A name without the sector words at its end: 明德亨电子科技 → 明德亨. */
function withoutSector(name: string): string {
  const tail = SECTOR_TAILS.find(word => name.endsWith(word))
  return tail === undefined ? name : withoutSector(name.slice(0, -tail.length))
}

/** The name of a firm without its legal form: 明德亨电子科技有限公司 → 明德亨电子科技. */
export const withoutLegalForm = (name: string): string => name.replace(/（[^（）]{1,8}）/u, '').replace(LEGAL_TAIL, '')

/** The place that a name begins with, as printed; empty where it begins with none. */
export function placePrefix(name: string, gazetteer: Gazetteer): string {
  let end = 0
  for (let word = gazetteer.lexicon.matchAt(name, 0); word?.classes.has('place') && end < name.length; word = gazetteer.lexicon.matchAt(name, end)) end += word.text.length
  return name.slice(0, end)
}

/** Forms in which an article may name a firm or body again, longest first; each at least three characters. */
export function toShortForms(chunk: Chunk, gazetteer: Gazetteer): string[] {
  const defined = chunk.aliases ?? []
  if (chunk.type === 'Person') return chunk.confidence >= 0.75 ? [chunk.name] : []
  if (chunk.type !== 'Company' && chunk.type !== 'Organization') return [...defined]
  const forms = new Set(defined)
  if (chunk.type === 'Company' && chunk.rule === 'company/legal-form') {
    const full = withoutLegalForm(chunk.name), prefix = placePrefix(full, gazetteer), core = full.slice(prefix.length)
    for (const form of [full, core, core.replace(/(?:科技|高新技术|新材料|工业|实业|股份)$/u, ''), prefix + withoutSector(core), withoutSector(core)]) forms.add(form)
  } else if (chunk.rule !== 'company/listed' && chunk.name.length >= 5) {
    const prefix = placePrefix(chunk.name, gazetteer)
    if (prefix.length >= 2 && chunk.name.length - prefix.length >= 4 && chunk.kind !== 'GOVERNMENT' && chunk.kind !== 'UNION') forms.add(chunk.name.slice(prefix.length))
  }
  return [...forms].filter(form => (form.length >= 3 || defined.includes(form)) && form !== chunk.name && !isCommonWord(form, gazetteer)).sort((a, b) => b.length - a.length)
}

const isCommonWord = (form: string, gazetteer: Gazetteer): boolean => {
  const classes = gazetteer.lexicon.find(form)?.classes
  return classes !== undefined && ['generic', 'place', 'industry', 'title', 'organization-head', 'award-head', 'programme-head'].some(name => classes.has(name as 'generic'))
}
