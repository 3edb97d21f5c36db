import { describe, expect, it } from 'vitest'
import { Lexicon } from '../../src/gazetteer/lexicon.js'
import { toClassSet, WORD_CLASSES } from '../../src/gazetteer/word-classes.js'
import { createRandom, pick, pickIndex } from '../helpers/seeded-random.js'

const toLexicon = (words: readonly string[]): Lexicon => {
  const lexicon = new Lexicon()
  for (const word of words) lexicon.add(word, 'place')
  return lexicon
}

describe('Lexicon', () => {
  it.each([
    [['烟', '烟台', '烟台市'], '烟台市民', '烟台市'], [['烟', '烟台市'], '烟台港', '烟'], [['台'], '烟台', undefined], [['烟台市'], '烟台', undefined], [['中华', '中华人民共和国'], '中华人民', '中华'], [[], '烟台', undefined], [['市'], '市', '市'],
  ])('of %j matches at the front of %s: %s', (words, text, expected) => { expect(toLexicon(words).matchAt(text, 0)?.text).toBe(expected) })

  it('matches nothing behind the end', () => { expect(toLexicon(['烟台']).matchAt('烟台', 2)).toBeUndefined() })

  it('matches the longest listed word, as trying every length would', () => {
    const random = createRandom(3), characters = [...'烟台市区福']
    const word = (length: number): string => Array.from({ length }, () => pick(random, characters)).join('')
    for (let round = 0; round < 50; round++) {
      const words = Array.from({ length: 12 }, () => word(1 + pickIndex(random, 5))), lexicon = toLexicon(words), text = word(20)
      for (let at = 0; at < text.length; at++) {
        const longest = words.filter(other => text.startsWith(other, at)).sort((a, b) => b.length - a.length)[0]
        expect(lexicon.matchAt(text, at)?.text, `${text} at ${at} of ${words.join(' ')}`).toBe(longest)
      }
    }
  })

  it('holds many classes of one word, each with its first value', () => {
    const lexicon = new Lexicon()
    lexicon.add('通过', 'preposition')
    lexicon.add('通过', 'do-use', 'USES')
    lexicon.add('通过', 'do-use', 'DEVELOPS')
    expect([...lexicon.find('通过')?.classes ?? []]).toEqual([['preposition', ''], ['do-use', 'USES']])
  })

  it('names the classes of a word as its map does', () => {
    const lexicon = new Lexicon()
    for (const wordClass of WORD_CLASSES) lexicon.add('通过', wordClass)
    expect(lexicon.find('通过')?.names).toEqual([...lexicon.find('通过')?.classes.keys() ?? []])
  })

  it('tells which classes a word may begin with at a place, and never misses one', () => {
    const lexicon = toLexicon(['烟台', '市南'])
    lexicon.add('烟草', 'industry')
    const asks = (text: string, at: number): boolean[] => (['place', 'industry', 'surname'] as const).map(wordClass => lexicon.mayBegin(text, at, toClassSet([wordClass])))
    expect([asks('烟花', 0), asks('在市区', 1), asks('在市区', 0), asks('烟', 1)]).toEqual([[true, true, false], [true, false, false], [false, false, false], [false, false, false]])
  })
})
