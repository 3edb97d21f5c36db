import type { Page, PageRequest } from '../store/graph-store.js'

const ROWS_A_PAGE = 1000

/** Every row of a list, read page by page. */
export async function* readRows<Row>(readPage: (page: PageRequest) => Promise<Page<Row>>): AsyncGenerator<Row> {
  let page = await readPage({ first: ROWS_A_PAGE })
  yield* page.rows
  while (page.hasNextPage) {
    page = await readPage({ first: ROWS_A_PAGE, after: page.keys.at(-1) ?? '' })
    yield* page.rows
  }
}
