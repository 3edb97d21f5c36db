import { describe, expect, it } from 'vitest'
import { RedirectBook } from '../../../src/pipeline/who-is-who/redirect-book.js'

describe('the book of redirects', () => {
  it('leads merged profiles to the one that stands for all, and those that led to any of them', () => {
    const book = new RedirectBook([{ from: 'c', to: 'b' }])
    expect(book.foresee({ moves: [{ profile: 'b', from: 'b', to: 'a' }, { profile: 'c', from: 'b', to: 'a' }] })).toEqual([{ from: 'b', to: 'a' }, { from: 'c', to: 'a' }])
    expect(book.foresee({ moves: [{ profile: 'b', from: 'b', to: 'a' }] })).toEqual([{ from: 'b', to: 'a' }, { from: 'c', to: 'a' }])
  })

  it('leads an id that nobody claims any more to what became of its entity, and again when that moves on', () => {
    const book = new RedirectBook([{ from: 'b', to: 'a' }])
    const gone = book.foresee({ moves: [{ profile: 'a', from: 'a' }, { profile: 'b', from: 'a', to: 'b' }] })
    expect(gone).toEqual([{ from: 'a', to: 'b' }, { from: 'b', to: 'b' }])
    book.apply(gone)
    expect(['a', 'b', 'x'].map(id => book.follow(id))).toEqual(['b', 'b', 'x'])
    expect(book.foresee({ moves: [{ profile: 'b', from: 'b', to: '0' }] })).toEqual([{ from: 'a', to: '0' }, { from: 'b', to: '0' }])
  })

  it('leaves an id where it led when all of its entity is gone, and gives a name that comes again its own place', () => {
    const book = new RedirectBook([{ from: 'b', to: 'a' }])
    expect(book.foresee({ moves: [{ profile: 'b', from: 'a' }] })).toEqual([])
    expect(book.foresee({ moves: [{ profile: 'b', to: 'b' }] })).toEqual([{ from: 'b', to: 'b' }])
    book.apply([{ from: 'b', to: 'b' }])
    expect([book.follow('b'), book.isEmpty]).toEqual(['b', true])
  })

  it('notes nothing twice', () => {
    const book = new RedirectBook([{ from: 'b', to: 'a' }])
    expect(book.foresee({ moves: [{ profile: 'b', from: 'b', to: 'a' }, { profile: 'a', to: 'a' }] })).toEqual([])
  })
})
