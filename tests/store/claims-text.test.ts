import { expect, it } from 'vitest'
import { toClaims } from '../../src/store/claims.js'
import { decodeClaims, encodeClaims } from '../../src/store/claims-text.js'
import { makeBatch } from '../helpers/batches.js'
import { makeRandomBatches } from '../helpers/random-batches.js'
import { createRandom } from '../helpers/seeded-random.js'

it('brings claims of every kind back as they were, and in less room than their JSON', () => {
  const withProps = makeBatch('props.txt', [{ title: '奖', entities: [{ ref: 'Place:烟台市', kind: 'CITY', aliases: ['烟台'], props: { code: '3706' } }], relations: [{ type: 'RECEIVED', source: 'Company:甲', target: 'Award:乙', evidence: [{ year: 2024 }, {}] }] }])
  const all = [...makeRandomBatches(createRandom(7), 60), withProps].flatMap(({ articles }) => articles).map(toClaims)
  for (const claims of all) {
    expect(decodeClaims(encodeClaims(claims))).toStrictEqual(claims)
    if (claims.length > 0) expect(encodeClaims(claims).length).toBeLessThan(JSON.stringify(claims).length)
  }
  const said = all.flat()
  expect(new Set(said.map(({ about }) => about)).size).toBe(4)
  expect(said.some((claim) => claim.about === 'ENTITY' && claim.entity.kind !== undefined)).toBe(true)
  expect(said.some((claim) => claim.about === 'ENTITY' && claim.entity.props !== undefined)).toBe(true)
  expect(said.some((claim) => claim.about === 'RELATION' && Object.keys(claim.allProps).length > 0)).toBe(true)
})

it('reads what was kept before there were corrections', () => {
  expect(decodeClaims('[[["ent_1","Company","甲",1,[]]],[],[]]')).toEqual([{ about: 'ENTITY', owner: 'ent_1', entity: { id: 'ent_1', type: 'Company', name: '甲', aliases: [] }, mentions: 1 }])
})
