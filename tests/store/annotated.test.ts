import { describe, expect, it } from 'vitest'
import { createAnnotation, type AnnotatedThing } from '../../src/model/annotation.js'
import { findRenamed, findVerdictsChanged, NOT_ANNOTATED, toAnnotated, toStanding } from '../../src/store/annotated.js'
import { relationIdOf, idOf } from '../helpers/batches.js'

const [A, B, AWARD] = ['Company:甲', 'Company:甲股份', 'Award:奖'] as const
const fact: AnnotatedThing = { about: 'RELATION', type: 'RECEIVED', source: idOf(A), target: idOf(AWARD) }
const say = (act: 'CONFIRM' | 'REJECT', day: number) => createAnnotation({ act, thing: fact, name: '', by: '编辑', reason: '', at: `2026-01-0${day}T00:00:00.000Z` })
const alias = (name: string) => createAnnotation({ act: 'ALIAS', thing: { about: 'ENTITY', id: idOf(A) }, name, by: '编辑', reason: '', at: '2026-01-01T00:00:00.000Z' })
const asSaid = (id: string): string => id

describe('what editors said comes to', () => {
  it('the newest verdict, whatever the order that they are given in', () => {
    const said = [say('REJECT', 1), say('CONFIRM', 2), say('REJECT', 3)], id = relationIdOf('RECEIVED', A, AWARD)
    expect([...toAnnotated(said, asSaid).rejected]).toEqual([id])
    expect(toAnnotated([...said].reverse(), asSaid)).toEqual(toAnnotated(said, asSaid))
    expect(toAnnotated(said.slice(0, 2), asSaid).rejected.size).toBe(0)
  })

  it('ids and names of what the ends lead to', () => {
    const { rejected, aliases } = toAnnotated([say('REJECT', 1), alias('乙名'), alias('甲名')], (id) => (id === idOf(A) ? idOf(B) : id))
    expect([...rejected]).toEqual([relationIdOf('RECEIVED', B, AWARD)])
    expect(aliases).toEqual(new Map([[idOf(B), ['乙名', '甲名']]]))
  })

  it('nothing once it is taken back, and what changes is told', () => {
    const said = [say('REJECT', 1), alias('甲名')], gone = said.map((annotation) => ({ ...annotation, withdrawnAt: '2026-02-01T00:00:00.000Z' }))
    expect(toStanding(said, gone)).toEqual([])
    const before = toAnnotated(said, asSaid)
    expect(findVerdictsChanged(before, NOT_ANNOTATED)).toEqual([relationIdOf('RECEIVED', A, AWARD)])
    expect([findRenamed(before, NOT_ANNOTATED), findRenamed(before, before)]).toEqual([[idOf(A)], []])
  })
})
