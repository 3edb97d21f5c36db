import { ask } from '../api.js'
import { element } from '../dom.js'
import { SEARCH } from '../queries.js'
import type { EntityHit, SearchData } from '../types.js'
import { showPaged, toNext, type Batch } from './paged.js'
import { showLink } from './parts.js'
import type { ViewContext } from './view-context.js'

/** Other names, and how often it is spoken of. */
export const describeHit = ({ aliases, mentionCount, articleCount }: EntityHit): string =>
  [aliases.length > 0 ? `又称 ${aliases.join('、')}` : '', `${articleCount} 篇报道提及 ${mentionCount} 次`].filter(part => part !== '').join(' · ')

const showHit = (hit: EntityHit): HTMLElement =>
  element('li', {}, [element('p', { class: 'claim' }, [showLink(hit)]), element('p', { class: 'note' }, [describeHit(hit)])])

const toBatch = ({ search: { nodes, pageInfo } }: SearchData): Batch => ({ rows: nodes.map(showHit), next: toNext(pageInfo) })

/** The hits for some words. */
export async function showSearch(text: string, { signal, onError }: ViewContext): Promise<HTMLElement[]> {
  const data = await ask<SearchData>(SEARCH, { text }, signal)
  const list = element('ul', { class: 'rows' })
  const load = async (after: string): Promise<Batch> => toBatch(await ask(SEARCH, { text, after }, signal))
  const more = showPaged({ first: toBatch(data), list, load, onError })
  const none = element('p', { class: 'note' }, ['没有名称里含这些字的实体。换一个简称，或少写几个字。'])
  return [element('h1', { tabindex: '-1' }, [`搜索：${text}`]), data.search.nodes.length === 0 ? none : list, more]
}
