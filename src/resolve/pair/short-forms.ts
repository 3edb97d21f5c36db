import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import type { EntityType } from '../../model/ontology.js'

type Rewriting = readonly (readonly [RegExp, string])[]

/** Firms of the whole country as papers shorten them, at the beginning of a name. */
const NATIONAL_FIRMS: Rewriting = [
  [/^(?:中国)?(?:工行|工商银行)/u, '中国工商银行'], [/^(?:中国)?(?:农行|农业银行)/u, '中国农业银行'], [/^中行/u, '中国银行'], [/^(?:中国)?(?:建行|建设银行)/u, '中国建设银行'], [/^交行/u, '交通银行'], [/^招行/u, '招商银行'],
  [/^(?:中国)?(?:邮储银行|邮政储蓄银行|邮储)/u, '中国邮政储蓄银行'], [/^(?:中国)?(?:农发行|农业发展银行)/u, '中国农业发展银行'], [/^(?:中国)?(?:光大银行)/u, '中国光大银行'], [/^(?:中国)?民生银行/u, '中国民生银行'],
  [/^(?:中国)?人保财险/u, '中国人民财产保险'], [/^国家电网/u, '国网'], [/^国网.{2,4}省电力(?:有限)?公司(?=.{2,10}供电(?:分)?公司$)/u, '国网'], [/^(国网.{2,4})[市县](?=供电(?:分)?公司$)/u, '$1'],
  [/农商行/u, '农商银行'], [/农村商业银行/u, '农商银行'],
]
/** A branch is named with its firm's legal form or without it; 甲（集团）有限公司 is 甲集团有限公司. */
const FIRM_FORMS: Rewriting = [
  [/(?:股份)?有限(?:责任)?公司(?=[^（）]{1,12}(?:分行|支行|分公司|营业部)$)/u, ''], [/（(集团|控股|股份)）/u, '$1'],
]
const ACADEMIES: Rewriting = [
  [/^(?:中科院|中国科学院)/u, '中国科学院'], [/^(?:中国农科院|中国农业科学院)/u, '中国农业科学院'], [/^(?:中国社科院|中国社会科学院)/u, '中国社会科学院'], [/农科院/u, '农业科学院'], [/社科院/u, '社会科学院'],
  [/(?<=^中国(?:农业|社会)?科学院.{2,10}(?<!研究))所$/u, '研究所'],
]
const CAMPUS = /^(.{2,8}?)([^（）学大]{2,3})校区$/u

/** Universities with a campus elsewhere, as papers there shorten them. */
const CAMPUSES: Rewriting = [[/^山大(?=（(?:威海|青岛)）$)/u, '山东大学'], [/^哈工大(?=（(?:威海|深圳)）$)/u, '哈尔滨工业大学'], [/^北交大(?=（威海）$)/u, '北京交通大学']]

/** 市交警支队 is that of the city's police; a squad is written both ways. */
const SQUADS: Rewriting = [[/交通警察(?=支队|大队|总队)/u, '交警'], [/(?<!公安局|分局)(?=(?:交警|特警|刑警|巡警)支队$)/u, '公安局']]

/** 威海市长质量奖 is 威海市市长质量奖: of the place and of its mayor. */
const HONOURS: Rewriting = [[/(?<![省市区])([省市区])长(?=质量奖|杯)/u, '$1$1长']]

/** 莱山农行 is that bank's branch of the district, 威海工行 that of the city. */
const LOCAL_BANK = /^(.{2,5}?)(工行|农行|中行|建行|交行|邮储银行)$/u
function writeLocalBank(name: string, gazetteer: Gazetteer): string {
  const [, place = '', bank = ''] = LOCAL_BANK.exec(name) ?? [], kind = gazetteer.findPlaces(place)[0]?.kind
  return kind === undefined ? name : `${rewrite(bank, NATIONAL_FIRMS)}${place}${kind === 'CITY' || kind === 'PROVINCE' ? '分行' : '支行'}`
}

/** 烟台市十八届人大四次会议 and 烟台市第十八届人民代表大会第四次会议. */
const SESSIONS: Rewriting = [
  [/第?([一二三四五六七八九十\d]{1,3})届人(?:大|民代表大会)第?([一二三四五六七八九十\d]{1,2})次会议/u, '第$1届人民代表大会第$2次会议'],
  [/(.{0,4}[市县区省])第?([一二三四五六七八九十\d]{1,3})届政协第?([一二三四五六七八九十\d]{1,2})次会议|(.{0,4}[市县区省])政协第?([一二三四五六七八九十\d]{1,3})届第?([一二三四五六七八九十\d]{1,2})次会议/u, '政协第$2$5届$1$4委员会第$3$6次会议'],
  [/^中华人民共和国(第.{1,3}届)(?=职业技能大赛$)/u, '$1全国'],
]
/** 莱西至荣成铁路 is 莱荣铁路: the first character of either end. */
const LINE = /^(?:新建)?(.)[^至]{1,4}至(.)[^至]{1,4}?(?:高速)?(铁路|公路)$/u
const LINES: Rewriting = [[LINE, '$1$2$3'], [/^(..)(?:高铁|高速铁路)$/u, '$1铁路'], [/^(..)高速(?:公路)?$/u, '$1公路']]

const rewrite = (name: string, rewriting: Rewriting): string => rewriting.reduce((text, [pattern, form]) => text.replace(pattern, form), name)

/** 哈工大威海校区 → 哈工大（威海）: a campus in another city is written both ways. */
function rewriteCampus(name: string, gazetteer: Gazetteer): string {
  const [, university = '', place = ''] = CAMPUS.exec(name) ?? []
  return /大(?:学)?$/u.test(university) && gazetteer.findPlaces(place).length > 0 ? `${university}（${place}）` : name
}

/** The folded name with short forms that all papers share written in full: banks, academies, campuses, police squads, mayors' awards, sessions, railways, legal forms in brackets. */
export function writeInFull(name: string, type: EntityType, gazetteer: Gazetteer): string {
  if (type === 'Company') return rewrite(rewrite(writeLocalBank(name, gazetteer), NATIONAL_FIRMS), FIRM_FORMS)
  if (type === 'Programme' || type === 'Event') return rewrite(rewrite(name, SESSIONS), LINES)
  if (type === 'Award') return rewrite(name, HONOURS)
  return type === 'Organization' ? rewrite(rewriteCampus(rewrite(rewrite(rewrite(name, NATIONAL_FIRMS), ACADEMIES), SQUADS), gazetteer), CAMPUSES) : name
}
