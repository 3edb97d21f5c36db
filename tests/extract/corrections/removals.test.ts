import { describe, expect, it } from 'vitest'
import { correctionsOf, factsOf, relationsOf } from '../../helpers/extraction.js'

const FIRM = '烟台冰科集团有限公司'

describe('a post that somebody loses', () => {
  it.each([
    ['免去张克纯的荣成市自然资源局局长职务。', ['张克纯 → 荣成市自然资源局']],
    ['接受鞠洪波辞去荣成市人民政府副市长职务的请求。', ['鞠洪波 → 荣成市人民政府']],
    ['曲洪波任莱阳市财政局局长，免去其莱阳市审计局局长职务。', ['曲洪波 → 莱阳市审计局']],
    [`${FIRM}董事会决定，免去曲洪波的副总经理职务。`, [`曲洪波 → ${FIRM}`]],
    [`${FIRM}总经理李强辞去总经理职务，由王海涛接任。`, [`李强 → ${FIRM}`]],
    [`总经理李强不再担任${FIRM}总经理。`, [`李强 → ${FIRM}`]],
    [`${FIRM}公告，曲洪波不再担任公司副总经理。`, [`曲洪波 → ${FIRM}`]],
  ])('%s', (text, expected) => {
    expect(correctionsOf(text)).toEqual(expected.map(post => `WITHDRAWN WORKS_FOR ${post}`))
    expect(relationsOf(text).filter(relation => expected.some(post => relation === `WORKS_FOR ${post}`))).toEqual([])
  })

  it.each([
    ['what is only meant to be', '拟免去张克纯的荣成市自然资源局局长职务。'], ['what is asked for', `总经理李强提请辞去${FIRM}总经理职务。`], ['what is not done', '会议没有免去张克纯的荣成市自然资源局局长职务。'],
    ['another post of the same body', '任命曲洪波为莱阳市财政局局长，免去曲洪波的莱阳市财政局副局长职务。'], ['a post whose body nobody names', '会议决定，免去张克纯的局长职务。'],
  ])('is not %s', (_, text) => { expect(correctionsOf(text)).toEqual([]) })

  it('is told by its title', () => {
    expect(factsOf('免去张克纯的荣成市自然资源局局长职务。').corrections?.[0]?.evidence[0]).toMatchObject({ props: { title: '局长' }, rule: 'withdrawn/post' })
  })
})
