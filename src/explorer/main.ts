import { ApiError } from './api.js'
import { element, getById } from './dom.js'
import { parseRoute, toHash, type Route } from './route.js'
import { showEntity } from './views/entity.js'
import { showHome } from './views/home.js'
import { showSearch } from './views/search.js'
import type { ViewContext } from './views/view-context.js'

const main = getById('main')
const status = getById('status')
const form = getById('search')
const words = getById('words') as HTMLInputElement
let current = new AbortController()

const describeError = (error: unknown): string =>
  error instanceof ApiError ? `服务没有答复：${error.message}` : '连不上服务。请确认它在运行，然后重试。'

function showError(error: unknown): HTMLElement {
  const retry = element('button', { type: 'button' }, ['重试'])
  retry.addEventListener('click', () => void show())
  return element('div', { class: 'alert', role: 'alert' }, [element('p', {}, [describeError(error)]), retry])
}

function load(route: Route, context: ViewContext): Promise<HTMLElement[]> {
  if (route.view === 'search') return showSearch(route.text, context)
  return route.view === 'entity' ? showEntity(route.id, context) : showHome(context)
}

/** Takes the last view's place, unless another has been asked for meanwhile. */
function replaceMain(nodes: readonly HTMLElement[], signal: AbortSignal): void {
  if (signal.aborted) return
  main.replaceChildren(...nodes)
  const heading = main.querySelector('h1')
  document.title = `${heading?.textContent ?? ''} · 文脉 Wenmai`
  status.textContent = '已载入'
}

async function show(): Promise<void> {
  current.abort()
  current = new AbortController()
  const { signal } = current
  status.textContent = '正在载入……'
  const onError = (error: unknown): void => {
    if (!signal.aborted) main.append(showError(error))
  }
  const nodes = await load(parseRoute(location.hash), { signal, onError }).catch((error: unknown) => [element('h1', { tabindex: '-1' }, ['出错了']), showError(error)])
  replaceMain(nodes, signal)
}

async function changeView(): Promise<void> {
  // `#main` is the skip link's, not a view.
  if (location.hash !== '' && !location.hash.startsWith('#/')) return
  await show()
  scrollTo(0, 0)
  main.querySelector('h1')?.focus()
}

form.addEventListener('submit', event => {
  event.preventDefault()
  location.hash = toHash({ view: 'search', text: words.value.trim() })
})
document.addEventListener('keydown', event => {
  const isTyping = event.target instanceof HTMLInputElement
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  words.focus()
})
addEventListener('hashchange', () => void changeView())
void show()
