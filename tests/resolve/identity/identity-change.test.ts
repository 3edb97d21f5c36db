import { describe, expect, it } from 'vitest'
import { toIdentityChange, type Step } from '../../../src/resolve/identity/identity-change.js'

const steps = (...all: readonly (readonly [string, string | undefined, string | undefined])[]): Step[] => all.map(([profile, from, to]) => ({ profile, from, to }))

describe('a change', () => {
  it('names what moved, merged and came apart, in order', () => {
    const change = toIdentityChange(steps(['c', 'c', 'a'], ['b', 'a', 'a'], ['a', 'a', 'a'], ['x', 'x', 'x'], ['y', 'x', 'y'], ['n', undefined, 'n'], ['g', 'g', undefined]))
    expect(change.moves).toEqual([{ profile: 'c', from: 'c', to: 'a' }, { profile: 'g', from: 'g' }, { profile: 'n', to: 'n' }, { profile: 'y', from: 'x', to: 'y' }])
    expect(change.merges).toEqual([{ into: 'a', from: ['a', 'c'] }])
    expect(change.splits).toEqual([{ from: 'x', into: ['x', 'y'] }])
  })

  it('of nothing is nothing', () => { expect(toIdentityChange([])).toEqual({ moves: [], merges: [], splits: [] }) })
})
