import { describe, expect, it } from 'vitest'
import type { LogEntry } from '../../src/store/log-entry.js'
import { toHistory, type Version } from '../../src/store/history.js'

const entry = (seq: number): LogEntry => ({ seq, at: `2025-11-0${seq}T00:00:00.000Z`, by: '甲', op: 'WRITE', reason: '', what: [] })
const ENTRIES = [1, 2, 3, 4, 5].map(entry)

/** What an article said of a figure from one change on and before another; where it stood, and what it was. */
const says = (article: string, [since, until]: readonly [number, number], { start = 0, raw = '3家' } = {}): Version => ({
  article, title: `${article}的题目`, since, until,
  claim: { about: 'STATISTIC', owner: 'sta_1', statistic: { id: 'sta_1', subject: 'ent_1', measure: '产能', value: 3, unit: '家', bound: 'EXACT', raw }, evidence: 1, start },
})
const tell = (versions: readonly Version[]) => toHistory(versions, ENTRIES).map(({ seq, effect, before, after, articles }) => [seq, effect, before, after, articles.map(({ id, isThere }) => `${isThere ? '+' : '-'}${id}`).join(' ')])

describe('the history of a thing', () => {
  it.each<readonly [string, readonly Version[], readonly unknown[]]>([
    ['comes and goes with its articles', [says('a', [1, 4]), says('b', [2, 3])], [[1, 'ADDED', 0, 1, '+a'], [2, 'STRENGTHENED', 1, 2, '+b'], [3, 'WEAKENED', 2, 1, '-b'], [4, 'REMOVED', 1, 0, '-a']]],
    ['counts an article once, in however many sources it stands', [says('a', [1, 3]), says('a', [2, 0])], [[1, 'ADDED', 0, 1, '+a']]],
    ['says nothing where the same article says the same elsewhere on its page', [says('a', [1, 2], { start: 5 }), says('a', [2, 0], { start: 9 })], [[1, 'ADDED', 0, 1, '+a']]],
    ['says where it is told otherwise', [says('a', [1, 2]), says('a', [2, 0], { raw: '三家' })], [[1, 'ADDED', 0, 1, '+a'], [2, 'RESTATED', 1, 1, '+a']]],
    ['knows nothing of who brought what stood before the log', [says('a', [0, 5])], [[0, 'ADDED', 0, 1, '+a'], [5, 'REMOVED', 1, 0, '-a']]],
    ['of what was never there is empty', [], []],
  ])('%s', (_what, versions, rows) => {
    expect(tell(versions)).toEqual(rows)
    expect(tell([...versions].reverse())).toEqual(rows)
  })

  it('takes who, when and why from the log, and leaves them open where it has no entry', () => {
    expect(toHistory([says('a', [0, 2])], ENTRIES)).toMatchObject([{ at: '', by: '', reason: '' }, { at: '2025-11-02T00:00:00.000Z', by: '甲' }])
  })
})
