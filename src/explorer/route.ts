/** What the page shows, as its address says. */
export type Route =
  | { readonly view: 'home' }
  | { readonly view: 'search'; readonly text: string }
  | { readonly view: 'entity'; readonly id: string }

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The part of the address behind `#` → what to show; what is unknown is home. */
export function parseRoute(hash: string): Route {
  const [view, ...rest] = hash.replace(/^#\/?/, '').split('/')
  const argument = decode(rest.join('/'))
  if (view === 'search' && argument.trim() !== '') return { view, text: argument }
  if (view === 'entity' && argument !== '') return { view, id: argument }
  return { view: 'home' }
}

/** What to show → the part of the address behind `#`. */
export function toHash(route: Route): string {
  if (route.view === 'search') return `#/search/${encodeURIComponent(route.text)}`
  return route.view === 'entity' ? `#/entity/${encodeURIComponent(route.id)}` : '#/'
}

/** The address of GraphiQL with a query in it. */
export const toGraphiqlLink = (query: string): string => `/graphql?${new URLSearchParams({ query }).toString()}`
