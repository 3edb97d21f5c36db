import { describe, expect, it } from 'vitest'
import { parseRoute, toGraphiqlLink, toHash, type Route } from '../../src/explorer/route.js'

const ROUTES: readonly Route[] = [
  { view: 'home' },
  { view: 'search', text: '冰轮 / 50% & “热管理”#' },
  { view: 'entity', id: 'ent_0123456789abcdef0123' },
]

describe('the address', () => {
  it.each(ROUTES)('leads back to %j', route => {
    expect(parseRoute(toHash(route))).toEqual(route)
  })

  it.each(['', '#', '#/', '#/nothing', '#/search/', '#/search/%20', '#/entity/', '#main'])('%j is home', hash => {
    expect(parseRoute(hash)).toEqual({ view: 'home' })
  })

  it('takes a broken escape as it stands', () => {
    expect(parseRoute('#/search/100%')).toEqual({ view: 'search', text: '100%' })
  })

  it('carries a query to GraphiQL unchanged', () => {
    const query = '# 问\n{ search(text: "a&b=c+d") { nodes { id } } }'
    expect(new URL(toGraphiqlLink(query), 'http://wenmai.test').searchParams.get('query')).toBe(query)
  })
})
