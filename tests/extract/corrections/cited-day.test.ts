import { expect, it } from 'vitest'
import { dayBefore } from '../../../src/extract/corrections/cited-day.js'

it.each([
  ['本报11月3日A2版', '2025-11-20', '2025-11-03'], ['本报12月30日', '2026-01-02', '2025-12-30'], ['本报3日2版', '2025-11-20', '2025-11-03'], ['本报30日2版', '2025-11-02', '2025-10-30'], ['本报31日2版', '2025-05-02', undefined],
  ['本报2024年11月3日', undefined, '2024-11-03'], ['本报11月3日', undefined, 'XXXX-11-03'], ['本报3日', undefined, 'XXXX-XX-03'], ['本报昨日', '2025-03-01', '2025-02-28'], ['本报前天', '2025-03-02', '2025-02-28'], ['本报昨日', undefined, undefined],
  ['本报2月30日', '2025-11-20', undefined], ['本报13月3日', undefined, undefined], ['11月1日，本报11月3日', '2025-11-20', '2025-11-03'], ['本报', '2025-11-20', undefined], ['《今日报》3日报', '2025-11-20', undefined],
])('%s, in a paper of %s, is %s', (text, by, expected) => { expect(dayBefore(text, by)).toBe(expected) })
