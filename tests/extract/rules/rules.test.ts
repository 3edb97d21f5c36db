import { describe, expect, it } from 'vitest'
import { read } from '../../helpers/extraction.js'
import { ATTENDED } from './cases/attended.js'
import { DEALS_WITH } from './cases/deals-with.js'
import { EVERYDAY } from './cases/everyday.js'
import { HONOURS } from './cases/honours.js'
import { LOCATED } from './cases/located.js'
import { NEWSROOM } from './cases/newsroom.js'
import { ORGANIZED } from './cases/organized.js'
import { RECEIVED } from './cases/received.js'
import type { RuleCases } from './cases/rule-cases.js'
import { ROLES } from './cases/roles.js'
import { RETOLD } from './cases/retold.js'
import { TIES } from './cases/ties.js'
import { USES } from './cases/uses.js'
import { VARIED } from './cases/varied.js'
import { WORKS_FOR } from './cases/works-for.js'

const TABLES: readonly (readonly [string, RuleCases])[] = [
  ['received and confers', RECEIVED], ['organized', ORGANIZED], ['participated in', ATTENDED], ['located in and part of', LOCATED], ['works for', WORKS_FOR], ['uses and operates in', USES], ['deals with', DEALS_WITH], ['other wordings', VARIED], ['retold', RETOLD], ['roles', ROLES], ['ties', TIES], ['honours', HONOURS], ['everyday', EVERYDAY], ['newsroom', NEWSROOM],
]

describe.each(TABLES)('%s', (_, { stated, unstated }) => {
  it.each(stated)('reads %s', (text, ...relations) => { expect(read(text).relations).toEqual(expect.arrayContaining(relations)) })
  it.each(unstated)('leaves alone %s: %s', (_what, text, relations) => { expect(read(text).relations.filter(relation => relations.test(relation))).toEqual([]) })
})
