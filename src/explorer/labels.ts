import type { Author, Prop } from './types.js'

/** Nine types of entity, in Chinese. */
export const ENTITY_LABELS: Readonly<Record<string, string>> = {
  Place: '地点', Company: '企业', Organization: '机构', Person: '人物', Programme: '项目', Award: '奖项', Event: '活动', Technology: '技术', Industry: '产业',
}

/** Eleven types of relation, as verbs between source and target. */
export const RELATION_LABELS: Readonly<Record<string, string>> = {
  LOCATED_IN: '位于', PART_OF: '隶属于', RECEIVED: '获得', PARTICIPATED_IN: '参加', ORGANIZED: '组织', WORKS_FOR: '任职于', USES: '使用',
  OPERATES_IN: '从事', DEALS_WITH: '往来', CONFERS: '授予', WROTE: '撰写',
}

const PROP_LABELS: Readonly<Record<string, string>> = {
  level: '级别', series: '系列', batch: '批次', edition: '届次', year: '年份', issuer: '发布单位', date: '日期', rank: '名次', count: '数量',
  role: '方式', title: '职务', amount: '金额', period: '时期',
}

const VALUE_LABELS: Readonly<Record<string, string>> = {
  HOST: '主办', UNDERTAKER: '承办', CO_ORGANIZER: '协办', GUIDE: '指导', LAUNCHER: '开展', ISSUER: '印发', DEVELOPS: '研发', USES: '使用', PRODUCES: '生产',
  DELIVERS: '交付', COOPERATES: '合作', INVESTS: '投资', SIGNS: '签约', NATIONAL: '国家级', PROVINCIAL: '省级', CITY: '市级', COUNTY: '县级',
  REPORTER: '记者', CORRESPONDENT: '通讯员', PHOTOGRAPHER: '摄影',
}

/** The Chinese word for a type, role or property; the word itself where there is none. */
export const labelOf = (labels: Readonly<Record<string, string>>, word: string): string => labels[word] ?? word

/** `年份：2025、2026` */
export const describeProp = ({ name, values }: Prop): string =>
  `${labelOf(PROP_LABELS, name)}：${values.map(value => labelOf(VALUE_LABELS, value)).join('、')}`

/** `记者 钟嘉琳　通讯员 郑瑜、姜宁` */
export function describeAuthors(authors: readonly Author[]): string {
  const roles = [...new Set(authors.map(({ role }) => role))]
  return roles.map(role => `${labelOf(VALUE_LABELS, role)} ${authors.filter(author => author.role === role).map(({ name }) => name).join('、')}`).join('　')
}

/** Numbers as Chinese readers expect them. */
export const formatNumber = (value: number): string => new Intl.NumberFormat('zh-CN').format(value)
