import { describe, expect, it } from 'vitest'
import { factsOf } from '../helpers/extraction.js'

/** `RECEIVED 丰禾机械 → 省级绿色工厂 reference/anaphor`, one a piece of evidence that does not say it all. */
function inferredIn(text: string): string[] {
  const { entities, relations, statistics } = factsOf(text), name = (id: string): string => entities.find(entity => entity.id === id)?.name ?? id
  const said = [
    ...relations.flatMap(({ type, source, target, evidence }) => evidence.map(({ inferredBy }) => ({ inferredBy, fact: `${type} ${name(source)} → ${name(target)}` }))),
    ...statistics.flatMap(({ subject, raw, evidence }) => evidence.map(({ inferredBy }) => ({ inferredBy, fact: `${name(subject)} ${raw}` }))),
  ]
  return said.filter(({ inferredBy, fact }) => inferredBy !== undefined && !fact.startsWith('PART_OF')).map(({ inferredBy, fact }) => `${fact} ${inferredBy ?? ''}`)
}

describe('what a sentence does not say itself is marked, with the rule that tells it', () => {
  it('by a word that stands for the name', () => {
    expect(inferredIn('烟台丰禾机械有限公司成立于2001年。去年，该公司入选省级绿色工厂。')).toContain('RECEIVED 烟台丰禾机械有限公司 → 省级绿色工厂 reference/anaphor')
  })

  it('by nobody being named', () => {
    expect(inferredIn('烟台丰禾机械有限公司成立于2001年。现有员工320人。')).toContain('烟台丰禾机械有限公司 320人 reference/ellipsis')
  })

  it('by a name itself', () => {
    expect(inferredIn('烟台丰禾机械有限公司成立于2001年。')).toContain('LOCATED_IN 烟台丰禾机械有限公司 → 烟台市 located/name')
  })

  it('not where the sentence names both ends', () => {
    expect(inferredIn('烟台丰禾机械有限公司现有员工320人，入选省级绿色工厂。').filter(fact => !fact.startsWith('LOCATED_IN'))).toEqual([])
  })
})
