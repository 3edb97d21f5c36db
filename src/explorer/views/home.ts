import { ask, readJson } from '../api.js'
import { element } from '../dom.js'
import { ENTITY_LABELS, formatNumber, labelOf } from '../labels.js'
import { COMPANY_PROGRAMMES, STATS } from '../queries.js'
import { toGraphiqlLink } from '../route.js'
import type { CompanyProgramme, CompanyProgrammesData, Example, StatsData } from '../types.js'
import { showPaged, toNext, type Batch } from './paged.js'
import { describeVerb, showAllEvidence, showLink, showProps } from './parts.js'
import type { ViewContext } from './view-context.js'

const showCount = (label: string, count: number): HTMLElement =>
  element('div', {}, [element('dt', {}, [label]), element('dd', {}, [formatNumber(count)])])

const total = (counts: readonly { readonly count: number }[]): number => counts.reduce((sum, { count }) => sum + count, 0)

function showStats({ stats }: StatsData): HTMLElement {
  const types = stats.entities.map(({ type, count }) => showCount(labelOf(ENTITY_LABELS, type), count))
  const sums = [showCount('报道', stats.articles), showCount('关系', total(stats.relations)), showCount('依据', stats.evidence), showCount('统计数字', stats.statistics)]
  return element('section', { 'aria-labelledby': 'stats' }, [
    element('h2', { id: 'stats' }, ['图谱概况']),
    element('dl', { class: 'stats' }, [...sums, ...types]),
  ])
}

const showRow = ({ company, relation, target }: CompanyProgramme): HTMLElement =>
  element('tr', {}, [
    element('th', { scope: 'row' }, [showLink(company)]),
    element('td', { class: 'relation' }, [describeVerb(relation)]),
    element('td', { class: 'target' }, [showLink(target)]),
    element('td', {}, [showProps(relation.props), ...showAllEvidence(relation)]),
  ])

const toBatch = ({ companyProgrammes: { nodes, pageInfo } }: CompanyProgrammesData): Batch => ({ rows: nodes.map(showRow), next: toNext(pageInfo) })

const showHead = (): HTMLElement =>
  element('thead', {}, [element('tr', {}, ['企业', '关系', '项目或奖项', '原文依据'].map(word => element('th', { scope: 'col' }, [word])))])

function showTable(data: CompanyProgrammesData, { signal, onError }: ViewContext): HTMLElement {
  const list = element('tbody')
  const load = async (after: string): Promise<Batch> => toBatch(await ask(COMPANY_PROGRAMMES, { after }, signal))
  const more = showPaged({ first: toBatch(data), list, load, onError })
  const isEmpty = data.companyProgrammes.nodes.length === 0
  return element('section', { 'aria-labelledby': 'links' }, [
    element('h2', { id: 'links' }, ['哪些企业与哪些项目、奖项有联系']),
    isEmpty ? element('p', { class: 'note' }, ['图谱里还没有这样的联系。']) : element('table', {}, [showHead(), list]),
    more,
  ])
}

const showExample = ({ question, questionEn, query }: Example): HTMLElement =>
  element('li', {}, [element('a', { href: toGraphiqlLink(query) }, [question]), ' ', element('span', { class: 'aside', lang: 'en' }, [questionEn])])

const showExamples = (examples: readonly Example[]): HTMLElement =>
  element('section', { 'aria-labelledby': 'examples' }, [
    element('h2', { id: 'examples' }, ['在 GraphiQL 中试一试']),
    element('ul', { class: 'examples' }, examples.map(showExample)),
  ])

/** The first page: how much there is, who is linked to what, what else to ask. */
export async function showHome(context: ViewContext): Promise<HTMLElement[]> {
  const { signal } = context
  const [stats, links, examples] = await Promise.all([
    ask<StatsData>(STATS, {}, signal),
    ask<CompanyProgrammesData>(COMPANY_PROGRAMMES, {}, signal),
    readJson<Example[]>('/explorer/examples.json', signal),
  ])
  return [
    element('h1', { tabindex: '-1' }, ['新闻里的企业、项目与奖项']),
    element('p', { class: 'lead' }, ['每一条关系都附有报道原句，标出的是作为依据的原文。']),
    showStats(stats),
    showTable(links, context),
    showExamples(examples),
  ]
}
