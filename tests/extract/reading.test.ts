import { expect, it } from 'vitest'
import { Reading } from '../../src/extract/reading.js'
import { toArticle, toSource } from '../helpers/page.js'

const PAGE = '建设者的劳\n插图说明\n动热情高涨。'
const source = toSource(PAGE)
const segments = [
  { start: 0, end: 5, role: 'body' as const, continues: false }, { start: 11, end: 17, role: 'body' as const, continues: true }, { start: 6, end: 10, role: 'caption' as const, continues: false },
]
const reading = new Reading(PAGE, { ...toArticle(source), segments }, text => text)

it('joins a sentence that another block cut', () => { expect(reading.text).toBe('建设者的劳动热情高涨。\n插图说明') })
it('leads back to the page', () => { expect(reading.toSource({ start: 6, end: 8 })).toEqual({ start: 12, end: 14 }) })
it('has no printed span across the cut', () => { expect(reading.toSource({ start: 4, end: 6 })).toBeUndefined() })
it('gives the longest printed part across the cut', () => { expect(reading.toSourcePart({ start: 3, end: 8 })).toEqual({ start: 11, end: 14 }) })
it('has a line for each paragraph', () => { expect(reading.lines.map(({ role }) => role)).toEqual(['body', 'caption']) })
