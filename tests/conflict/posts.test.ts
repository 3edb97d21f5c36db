import { describe, expect, it } from 'vitest'
import type { DatedEvidence } from '../../src/conflict/dated-evidence.js'
import { findPostConflicts, findPosts, isOneTitle, type Employment } from '../../src/conflict/posts.js'
import { findRankConflicts } from '../../src/conflict/ranks.js'
import type { Props } from '../../src/model/entity.js'
import { createRandom, pick, pickIndex } from '../helpers/seeded-random.js'

interface Said { readonly day?: string; readonly article?: string; readonly props?: Props; readonly confidence?: number }
let count = 0
const toPiece = (relation: string, { day, article = `art_${count += 1}`, props = {}, confidence = 0.9 }: Said): DatedEvidence =>
  ({ relation, day, evidence: { article, source: 'src', start: 0, end: 1, quote: '一', sentence: [0, 1], rule: 'test', confidence, props } })
const employ = (body: string, ...said: readonly Said[]): Employment => ({ relation: `rel_${body}`, body, pieces: said.map(one => toPiece(`rel_${body}`, one)) })
const as = (title: string, day?: string, more: Said = {}): Said => ({ ...(day && { day }), ...more, props: { title, ...more.props } })
const kindsOf = (relation: string, ...employments: readonly Employment[]): readonly string[] => findPostConflicts(relation, employments).map(({ kind, relation: other }) => `${kind} ${other}`)

describe('titles', () => {
  it.each([['总经理', '总经理', true], ['集团总经理', '总经理', true], ['副总经理', '总经理', false], ['董事长、总经理', '总经理', true], ['党委书记兼董事长', '董事长', true], ['原局长', '局长', false], ['董事长', '总经理', false], ['总经理助理', '总经理', false]])('%s and %s: %s', (a, b, isOne) => {
    expect([isOneTitle(a, b), isOneTitle(b, a)]).toEqual([isOne, isOne])
  })
})

describe('posts', () => {
  it('contradict where titles at one body come in turns, or on one day; a promotion does not', () => {
    expect(kindsOf('rel_甲', employ('甲', as('总经理', '2025-11-01'), as('董事长', '2025-11-03'), as('总经理', '2025-11-05')))).toEqual(['OTHER_TITLE rel_甲', 'OTHER_TITLE rel_甲'])
    expect(kindsOf('rel_甲', employ('甲', as('总经理', '2025-11-01'), as('董事长', '2025-11-01')))).toHaveLength(2)
    expect(kindsOf('rel_甲', employ('甲', as('副总经理', '2025-03-01'), as('副总经理', '2025-06-01'), as('总经理', '2025-11-01')))).toEqual([])
    expect(kindsOf('rel_甲', employ('甲', as('总经理'), as('董事长', '2025-11-01')))).toEqual([])
  })

  it('contradict where one title is held at two bodies over the same time', () => {
    expect(kindsOf('rel_甲', employ('甲', as('董事长', '2025-11-01')), employ('乙', as('董事长', '2025-11-01'), as('经理', '2025-11-01')))).toEqual(['OTHER_BODY rel_乙'])
    expect(kindsOf('rel_甲', employ('甲', as('董事长', '2025-01-01')), employ('乙', as('董事长', '2025-11-01')))).toEqual([])
    expect(kindsOf('rel_甲', employ('甲', { day: '2025-11-01' }), employ('乙', { day: '2025-11-01' }))).toEqual([])
  })

  it('are held together where one article says so', () => {
    expect(kindsOf('rel_甲', employ('甲', as('董事长', '2025-11-01', { article: 'a' }), as('书记', '2025-11-01', { article: 'a' })))).toEqual([])
    expect(kindsOf('rel_甲', employ('甲', as('董事长', '2025-11-01', { article: 'a' })), employ('乙', as('董事长', '2025-11-01', { article: 'a' })))).toEqual([])
  })

  it('go by stated times before the days of articles', () => {
    expect(kindsOf('rel_甲', employ('甲', as('局长', '2025-11-01', { props: { period: '2019/2023' } }), as('主任', '2025-11-01')))).toEqual([])
    expect(kindsOf('rel_甲', employ('甲', as('局长', '2025-11-01', { props: { period: '2019/2023' } }), as('主任', '2025-11-01', { props: { period: '2021' } })))).toHaveLength(2)
  })

  it('contradict each other or neither, whoever is asked', () => {
    const random = createRandom(9)
    for (let round = 0; round < 200; round++) {
      const employments = ['甲', '乙', '丙'].map(body => employ(body, ...Array.from({ length: 1 + pickIndex(random, 3) }, () => as(pick(random, ['局长', '副局长', '主任']), `2025-0${1 + pickIndex(random, 4)}-01`, { article: pick(random, ['a', 'b', 'c', 'd', 'e']) }))))
      const pairs = employments.flatMap(({ relation }) => findPostConflicts(relation, employments).map(one => `${one.kind} ${[relation, one.relation].sort().join(' ')}`))
      for (const pair of pairs) expect(pairs.filter(other => other === pair).length % 2).toBe(0)
    }
  })

  it('are given as known on a day, told of last first', () => {
    const employments = [employ('甲', as('副总经理', '2025-03-01'), as('副总经理', '2025-05-01'), as('总经理', '2025-11-01'), { day: '2025-04-01' }), employ('乙', as('顾问')), employ('丙', as('局长', '2025-02-01', { props: { period: '2019/2023' } }))]
    const show = (on?: string) => findPosts(employments, on).map(({ title, told }) => [title, told?.from ?? '', told?.to ?? ''])
    expect(show()).toEqual([['总经理', '2025-11-01', '2025-11-01'], ['副总经理', '2025-03-01', '2025-05-01'], ['', '2025-04-01', '2025-04-01'], ['局长', '2019-01-01', '2023-12-31'], ['顾问', '', '']])
    expect(show('2025-04-15')).toEqual([['', '2025-04-01', '2025-04-01'], ['副总经理', '2025-03-01', '2025-03-01']])
    expect(show('2025-01-01')).toEqual([])
  })
})

describe('ranks', () => {
  const ranked = (rank: string, day: string, { article, ...more }: Props & { readonly article?: string } = {}): DatedEvidence => toPiece('rel_1', { day, props: { rank, ...more }, ...(article && { article }) })

  it.each<readonly [why: string, pieces: readonly DatedEvidence[], conflicts: number]>([
    ['two ranks of one year', [ranked('一等奖', '2025-11-01'), ranked('二等奖', '2025-11-02')], 1],
    ['the same rank', [ranked('一等奖', '2025-11-01'), ranked('一等奖', '2025-11-02')], 0],
    ['of two years', [ranked('一等奖', '2024-11-01'), ranked('二等奖', '2025-11-02')], 0],
    ['of two years, as stated', [ranked('一等奖', '2025-11-01', { year: 2024 }), ranked('二等奖', '2025-11-02')], 0],
    ['of one stated year', [ranked('一等奖', '2025-11-01', { year: 2024 }), ranked('二等奖', '2026-01-02', { period: '2024-12' })], 1],
    ['of two batches', [ranked('一等奖', '2025-11-01', { batch: '第一批' }), ranked('二等奖', '2025-11-02', { batch: '第二批' })], 0],
    ['counted prizes', [ranked('一等奖', '2025-11-01', { count: 2 }), ranked('二等奖', '2025-11-02')], 0],
    ['by one article', [ranked('一等奖', '2025-11-01', { article: 'a' }), ranked('二等奖', '2025-11-01', { article: 'a' })], 0],
    ['at no known time', [toPiece('rel_1', { props: { rank: '一等奖' } }), toPiece('rel_1', { props: { rank: '二等奖' } })], 0],
  ])('%s', (_why, pieces, conflicts) => {
    expect(findRankConflicts(pieces)).toHaveLength(conflicts)
  })

  it('show the surest sentence of each side', () => {
    const [found] = findRankConflicts([toPiece('rel_1', { day: '2025-01-01', props: { rank: '一等奖' }, article: 'weak', confidence: 0.5 }), toPiece('rel_1', { day: '2025-01-01', props: { rank: '一等奖' }, article: 'sure' }), ranked('二等奖', '2025-01-02', { article: 'other' })])
    expect(found).toMatchObject({ kind: 'OTHER_RANK', relation: 'rel_1', evidence: { article: 'sure' }, against: { article: 'other' } })
  })
})
