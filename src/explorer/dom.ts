/** Text stays text: nothing that comes from an article is ever read as HTML. */
export type Child = Node | string | null | undefined

/** Attributes that are set as given. */
export type Attributes = Readonly<Record<string, string>>

/** Makes an element. Strings become text nodes. */
export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Attributes = {}, children: readonly Child[] = []): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value)
  node.append(...children.filter(child => child != null))
  return node
}

/** The element with this id, which the page's HTML has. */
export function getById(id: string): HTMLElement {
  const node = document.getElementById(id)
  if (!node) throw new Error(`The page has no #${id}. Serve the index.html that belongs to this script.`)
  return node
}
