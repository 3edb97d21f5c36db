import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readRuleSetMark } from '../src/rule-set.js'
import { makeDirectory } from './helpers/store-places.js'

describe('the mark of the rules', () => {
  it('is the same for the same rules, and another with other lists or without names', () => {
    const own = join(makeDirectory(), 'own.tsv'), plain = { gazetteer: [], names: true }
    expect(readRuleSetMark(plain)).toMatch(/^[0-9a-f]{16}$/u)
    expect(readRuleSetMark(plain)).toBe(readRuleSetMark(plain))
    writeFileSync(own, 'Company\t甲乙丙股份\t甲乙丙\n')
    const marks = [readRuleSetMark(plain), readRuleSetMark({ ...plain, names: false }), readRuleSetMark({ ...plain, gazetteer: [own] })]
    writeFileSync(own, 'Company\t甲乙丁股份\t甲乙丁\n')
    expect(new Set([...marks, readRuleSetMark({ ...plain, gazetteer: [own] })]).size).toBe(4)
  })
})
