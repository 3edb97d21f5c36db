import type { EntityType } from '../model/ontology.js'
import { isA, type Atom } from './atoms.js'
import type { EntityRef } from './document.js'
import { tally } from '../model/collect.js'
import { memoize } from '../model/memoize.js'

/** What the name of the body that a word stands for ends in. */
const NAME_ENDINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/医院/u, /(?:医院|卫生院|保健院)$/u], [/^[该本全我]院$/u, /院$/u], [/校/u, /(?:学校|(?<!产业)学院|大学|中学|小学|幼儿园|职专|中专|校)$/u], [/中心/u, /中心$/u], [/园/u, /(?:园|园区|基地)$/u], [/协会/u, /协会$/u],
  [/^该局$/u, /局$/u], [/^[该全]厂$|工厂/u, /厂$/u], [/^[该全]行$/u, /行$/u], [/民警|警方|专案组/u, /(?:公安局|公安分局|(?<!税务|环境|管理)分局|派出所|支队|大队)$/u], [/^(?:[该全]港|港口)$/u, /港(?:口|集团|股份|集团有限公司|有限公司)?$/u],
]

/** Which entity types a pronoun or bare noun can stand for. */
export const ANAPHORS: readonly (readonly [RegExp, readonly EntityType[]])[] = [
  [/公司|企业|集团|[该全]行|厂/u, ['Company']],
  [/民警|警方|专案组/u, ['Organization']],
  [/全港|该港/u, ['Company', 'Organization']],
  [/全[院校园]|本[院校]|学校|医院|该校|我校|我院|该院|该所|园区|协会|中心|该局/u, ['Organization', 'Company']],
  [/技术|产品|系统|装置|品种|成果|设备|机器人|工艺|标准|[该这此].?(?:方法|模式|药物|新药|材料|模型|大模型|软件|生产线|疗法|术式)/u, ['Technology']],
  [/项目|措施|政策|平台|工程|行动/u, ['Programme', 'Technology']],
  [/文件|细则|办法|方案|意见|条例|通知|新政/u, ['Programme']],
  [/大赛|比赛|竞赛|赛事/u, ['Programme', 'Event']],
  [/活动|论坛|大会|会议|展会|[本此这][次届]/u, ['Event', 'Programme']],
  [/^[他她]$/u, ['Person']],
  [/^(?:其|它|前者|我们|他们)$/u, ['Company', 'Organization', 'Person', 'Place', 'Programme', 'Event']],
]

/** 园区, 医院: words for bodies that are no office, union or paper. */
export const canMean = (word: string, { kind }: EntityRef): boolean => !/园区|学校|医院|[本该我全][校园]$/u.test(word) || !/GOVERNMENT|UNION|MEDIA/u.test(kind ?? '')

/** 实验室, 研究院, 合作社: a bare head of names, long enough to tell which of the bodies named before is meant. */
export const isBareBody = (atom: Atom): boolean =>
  atom.text.length >= 2 && (isA(atom, 'organization-head') || isA(atom, 'company-head')) && !/^(?:政府|市委|区委|县委|省委|党委|公司|银行|集团|部门|分局|支队|大队|社区|办公室|委员会|大学)$/u.test(atom.text)

/** What the name of the body that a word means ends in; undefined where the word means none. */
export const endingMeant = (word: string): RegExp | undefined => findEnding(word) ?? undefined

/** A pattern is dear to make, and the words that stand for names are few. */
const findEnding = memoize((word: string): RegExp | null =>
  NAME_ENDINGS.find(([words]) => words.test(word))?.[1] ?? (!/^[该本]?(?:公司|企业|集团)$/u.test(word) && /^\p{Script=Han}{2,6}$/u.test(word) ? new RegExp(`.${word.replace(/^[该本]/u, '')}$`, 'u') : null))

/** True where the name ends so, what its brackets hold aside. */
export const isNamedSo = ({ name }: EntityRef, ending: RegExp): boolean => ending.test(name.replace(/[“”《》]|（[^（）]*）》?$/gu, ''))

/** The entity that the list holds most often, the last of equals. */
export function mostNamed(entities: readonly EntityRef[]): EntityRef | undefined {
  const counts = tally(entities), count = (entity: EntityRef): number => counts.get(entity) ?? 0
  return [...entities].reverse().reduce<EntityRef | undefined>((best, entity) => best && count(best) >= count(entity) ? best : entity, undefined)
}
