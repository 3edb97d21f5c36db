import { element } from '../dom.js'

/** Rows that have come, and where to go on. */
export interface Batch {
  readonly rows: readonly HTMLElement[]
  /** `undefined` on the last page. */
  readonly next: string | undefined
}

/** A list that grows by a button. */
export interface PagedOptions {
  readonly first: Batch
  /** Where rows go. */
  readonly list: HTMLElement
  readonly load: (after: string) => Promise<Batch>
  readonly onError: (error: unknown) => void
}

/** The cursor of the next page, as the service gives it. */
export const toNext = ({ hasNextPage, endCursor }: { readonly hasNextPage: boolean; readonly endCursor: string | null }): string | undefined =>
  hasNextPage ? (endCursor ?? undefined) : undefined

/** A list with a button behind it while there is more. Focus goes on to the first new row's link. */
export function showPaged({ first, list, load, onError }: PagedOptions): HTMLElement {
  let next = first.next
  const button = element('button', { type: 'button' }, ['显示更多'])
  const add = (batch: Batch): void => {
    list.append(...batch.rows)
    next = batch.next
    button.hidden = next === undefined
  }
  const more = async (after: string): Promise<void> => {
    button.disabled = true
    const batch = await load(after).finally(() => (button.disabled = false))
    add(batch)
    batch.rows[0]?.querySelector('a')?.focus()
  }
  button.addEventListener('click', () => void (next !== undefined && more(next).catch(onError)))
  add(first)
  return element('p', {}, [button])
}
