import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markSentence } from '../../src/explorer/evidence.js'
import { COMPANY_PROGRAMMES, ENTITY, NEIGHBOURS, SEARCH, STATS } from '../../src/explorer/queries.js'
import type { CompanyProgrammesData, EntityData, NeighboursData, SearchData, StatsData } from '../../src/explorer/types.js'
import { toEntityId } from '../../src/model/ids.js'
import type { GraphStore } from '../../src/store/graph-store.js'
import { createTestApp, getData, type TestApp } from '../graphql/fixtures/client.js'
import { openGoldStore } from '../graphql/fixtures/open-store.js'

const TAYHO = toEntityId('Company', '泰和新材')
const EXPLORER = new URL('../../src/explorer/', import.meta.url)

describe('what the page asks', () => {
  let store: GraphStore
  let app: TestApp
  beforeAll(async () => {
    store = await openGoldStore()
    app = createTestApp({ view: store })
  })
  afterAll(() => store.close())

  it('counts of the first page', async () => {
    const { stats } = await getData<StatsData>(app, STATS)
    expect(stats).toMatchObject({ articles: 5, entities: expect.arrayContaining([{ type: 'Place', count: expect.any(Number) }]) })
  })

  it('links with the sentence, the quote marked inside it', async () => {
    const { companyProgrammes } = await getData<CompanyProgrammesData>(app, COMPANY_PROGRAMMES)
    const evidence = companyProgrammes.nodes.flatMap(({ relation }) => relation.evidence)
    expect(evidence.length).toBeGreaterThan(3)
    for (const piece of evidence) {
      const { before, marked, after } = markSentence(piece)
      expect([before + marked + after, marked]).toEqual([piece.sentence, piece.quote])
    }
  })

  it('hits of a search', async () => {
    const { search } = await getData<SearchData>(app, SEARCH, { text: '泰和' })
    expect(search.nodes).toMatchObject([{ id: TAYHO, name: '泰和新材', type: 'Company', articleCount: 1 }])
  })

  it('an entity with its figures and relations', async () => {
    const { entity } = await getData<EntityData>(app, ENTITY, { id: TAYHO })
    expect(entity?.statistics.nodes.map(({ raw }) => raw)).toContain('80%')
    const { neighbours } = await getData<NeighboursData>(app, NEIGHBOURS, { id: TAYHO })
    expect(neighbours.edges.map(({ relation }) => relation.target.name)).toContain('EcodyTM绿色印染技术')
  })
})

describe('the page itself', () => {
  const files = readdirSync(EXPLORER, { recursive: true, encoding: 'utf8' }).filter(file => /\.(?:ts|html|css)$/.test(file))
  const sources = files.map(file => [file, readFileSync(new URL(file, EXPLORER), 'utf8')] as const)

  it.each(sources)('%s reads no text as HTML and asks no other server', (_file, text) => {
    expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/)
    expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\//)
    expect(text).not.toMatch(/ on[a-z]+="| style="/)
  })
})
