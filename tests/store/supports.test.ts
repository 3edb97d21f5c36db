import { describe, expect, it } from 'vitest'
import { toClaims, type Claim } from '../../src/store/claims.js'
import { changeEntitySupport, createEntitySupport, decodeEntitySupport, encodeEntitySupport, toEntityRow } from '../../src/store/entity-support.js'
import { changeRelationSupport, createRelationSupport, decodeRelationSupport, encodeRelationSupport, toRelationRow } from '../../src/store/relation-support.js'
import { changeStatisticSupport, createStatisticSupport, decodeStatisticSupport, encodeStatisticSupport, toStatisticRow } from '../../src/store/statistic-support.js'
import { makeRandomBatches } from '../helpers/random-batches.js'
import { createRandom } from '../helpers/seeded-random.js'

const CLAIMS = makeRandomBatches(createRandom(3), 30).flatMap(({ articles }) => articles).flatMap(toClaims)

/** The claims about whatever most claims are about. */
function findMost<About extends Claim['about']>(about: About): readonly Extract<Claim, { about: About }>[] {
  const own = CLAIMS.filter((claim): claim is Extract<Claim, { about: About }> => claim.about === about)
  const counts = own.map(({ owner }) => own.filter((other) => other.owner === owner).length)
  const most = own[counts.indexOf(Math.max(...counts))]
  return own.filter(({ owner }) => owner === most?.owner)
}

describe('support', () => {
  it('of an entity: what is added and taken away leaves no trace, and survives as text', () => {
    const [first, ...rest] = findMost('ENTITY')
    if (first === undefined) throw new Error('a claim')
    const support = createEntitySupport(first.owner, first.entity.type)
    changeEntitySupport(support, first, 1)
    const alone = encodeEntitySupport(support)
    for (const claim of rest) changeEntitySupport(support, claim, 1)
    expect(rest.length).toBeGreaterThan(5)
    expect(toEntityRow(decodeEntitySupport({ id: support.id, type: support.type, support: encodeEntitySupport(support) }))).toEqual(toEntityRow(support))
    for (const claim of rest) changeEntitySupport(support, claim, -1)
    expect(encodeEntitySupport(support)).toBe(alone)
    changeEntitySupport(support, first, -1)
    expect(encodeEntitySupport(support)).toBe(encodeEntitySupport(createEntitySupport(first.owner, first.entity.type)))
  })

  it('of a relation: the same', () => {
    const [first, ...rest] = findMost('RELATION')
    if (first === undefined) throw new Error('a claim')
    const support = createRelationSupport(first)
    changeRelationSupport(support, first, 1)
    const alone = encodeRelationSupport(support)
    for (const claim of rest) changeRelationSupport(support, claim, 1)
    expect(rest.length).toBeGreaterThan(0)
    expect(toRelationRow(decodeRelationSupport({ ...first, id: support.id, support: encodeRelationSupport(support) }))).toEqual(toRelationRow(support))
    for (const claim of rest) changeRelationSupport(support, claim, -1)
    expect(encodeRelationSupport(support)).toBe(alone)
  })

  it('of a statistic: the same, and it stands first where the smallest article has it', () => {
    const [claim] = findMost('STATISTIC')
    if (claim === undefined) throw new Error('a claim')
    const support = createStatisticSupport(claim.owner)
    for (const article of ['art_b', 'art_a', 'art_c']) changeStatisticSupport(support, claim, { article, by: 1 })
    const row = toStatisticRow(decodeStatisticSupport({ support: encodeStatisticSupport(support) }))
    expect(row).toMatchObject({ article: 'art_a', start: claim.start, articles: ['art_a', 'art_b', 'art_c'] })
    expect(row.statistic).toEqual(claim.statistic)
    for (const article of ['art_a', 'art_b', 'art_c']) changeStatisticSupport(support, claim, { article, by: -1 })
    expect(encodeStatisticSupport(support)).toBe(encodeStatisticSupport(createStatisticSupport(claim.owner)))
  })

  it('names an entity by the longest name, of equals the smallest, and its kind by most claims', () => {
    const support = createEntitySupport('ent_1', 'Place')
    const claims = [['乙丙', 'CITY'], ['甲丙', 'COUNTY'], ['丁', 'COUNTY']] as const
    for (const [name, kind] of claims) changeEntitySupport(support, { about: 'ENTITY', owner: 'ent_1', mentions: 0, entity: { id: 'ent_1', type: 'Place', kind, name, aliases: ['丁', '戊'] } }, 1)
    expect(toEntityRow(support)).toMatchObject({ name: '乙丙', aliases: ['丁', '戊', '甲丙'], kind: 'COUNTY' })
  })
})
