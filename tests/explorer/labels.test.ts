import { describe, expect, it } from 'vitest'
import { describeAuthors, describeProp, ENTITY_LABELS, labelOf, RELATION_LABELS } from '../../src/explorer/labels.js'
import { ENTITY_TYPES, RELATION_TYPES } from '../../src/model/ontology.js'

describe('labels', () => {
  it('has a Chinese word for every type of the ontology', () => {
    expect(Object.keys(ENTITY_LABELS)).toEqual([...ENTITY_TYPES])
    expect(Object.keys(RELATION_LABELS)).toEqual([...RELATION_TYPES])
  })

  it('shows a word that it does not know as it is', () => {
    expect(labelOf(RELATION_LABELS, 'FOUNDED')).toBe('FOUNDED')
  })

  it('puts properties in words', () => {
    expect(describeProp({ name: 'role', values: ['HOST', 'GUIDE'] })).toBe('方式：主办、指导')
    expect(describeProp({ name: 'year', values: ['2025'] })).toBe('年份：2025')
  })

  it('gathers a byline by role', () => {
    const authors = [{ name: '钟嘉琳', role: 'REPORTER' }, { name: '郑瑜', role: 'CORRESPONDENT' }, { name: '姜宁', role: 'CORRESPONDENT' }]
    expect(describeAuthors(authors)).toBe('记者 钟嘉琳　通讯员 郑瑜、姜宁')
    expect(describeAuthors([])).toBe('')
  })
})
