import { ask } from '../api.js'
import { element, type Child } from '../dom.js'
import { ENTITY_LABELS, labelOf } from '../labels.js'
import { ENTITY, NEIGHBOURS } from '../queries.js'
import type { EntityData, EntityLink, NeighboursData, Relation, Statistic } from '../types.js'
import { showPaged, toNext, type Batch } from './paged.js'
import { describeVerb, showAllEvidence, showEvidence, showLink, showProps } from './parts.js'
import { describeHit } from './search.js'
import type { ViewContext } from './view-context.js'

/** The entity of the page is plain text, the other end a link. */
const showEnd = (end: EntityLink, id: string): Child => (end.id === id ? end.name : showLink(end))

const showRelation = (relation: Relation, id: string): HTMLElement =>
  element('li', {}, [
    element('p', { class: 'claim' }, [
      showEnd(relation.source, id), element('span', { class: 'verb' }, [`— ${describeVerb(relation)} →`]), showEnd(relation.target, id),
    ]),
    showProps(relation.props),
    ...showAllEvidence(relation),
  ])

const toNeighbourBatch = ({ neighbours: { edges, pageInfo } }: NeighboursData, id: string): Batch => ({
  rows: edges.map(({ relation }) => showRelation(relation, id)),
  next: toNext(pageInfo),
})

const showStatistic = ({ measure, raw, evidence }: Statistic): HTMLElement =>
  element('li', {}, [element('p', { class: 'claim' }, [`${measure}：${raw}`]), ...evidence.map(showEvidence)])

const toStatisticBatch = ({ entity }: EntityData): Batch => ({
  rows: (entity?.statistics.nodes ?? []).map(showStatistic),
  next: entity ? toNext(entity.statistics.pageInfo) : undefined,
})

interface ListOptions {
  readonly title: string
  readonly first: Batch
  readonly load: (after: string) => Promise<Batch>
}

function showList({ title, first, load }: ListOptions, { onError }: ViewContext): HTMLElement {
  const list = element('ul', { class: 'rows' })
  const more = showPaged({ first, list, load, onError })
  const none = element('p', { class: 'note' }, ['报道里没有。'])
  return element('section', {}, [element('h2', {}, [title]), first.rows.length === 0 ? none : list, more])
}

const showUnknown = (): HTMLElement[] => [
  element('h1', { tabindex: '-1' }, ['没有这个实体']),
  element('p', {}, ['它可能已随报道一起撤下。', element('a', { href: '#/' }, ['回到首页']), '。']),
]

/** One entity: what is said of it, each time with the sentence. */
export async function showEntity(id: string, context: ViewContext): Promise<HTMLElement[]> {
  const { signal } = context
  const [data, links] = await Promise.all([ask<EntityData>(ENTITY, { id }, signal), ask<NeighboursData>(NEIGHBOURS, { id }, signal)])
  const { entity } = data
  if (!entity) return showUnknown()
  const loadLinks = async (after: string): Promise<Batch> => toNeighbourBatch(await ask(NEIGHBOURS, { id, after }, signal), id)
  const loadFigures = async (after: string): Promise<Batch> => toStatisticBatch(await ask(ENTITY, { id, after }, signal))
  return [
    element('h1', { tabindex: '-1' }, [entity.name, element('span', { class: 'type' }, [labelOf(ENTITY_LABELS, entity.type)])]),
    element('p', { class: 'lead' }, [describeHit(entity)]),
    ...[showProps(entity.props)].filter(node => node instanceof HTMLElement),
    showList({ title: '关系', first: toNeighbourBatch(links, id), load: loadLinks }, context),
    showList({ title: '统计数字', first: toStatisticBatch(data), load: loadFigures }, context),
  ]
}
