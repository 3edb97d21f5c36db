import { describe, expect, it } from 'vitest'
import { Lexicon } from '../../src/gazetteer/lexicon.js'
import { loadGazetteer } from '../../src/gazetteer/load-gazetteer.js'
import { seedLists } from '../helpers/seed-lists.js'

const own = (text: string): ReturnType<typeof loadGazetteer> => loadGazetteer({ seeds: new Map(), extra: [{ file: 'own.tsv', text }] })

describe('Lexicon', () => {
  const lexicon = new Lexicon()
  for (const word of ['烟台', '烟台市', '市']) lexicon.add(word, 'place')
  it.each([['烟台市民', 0, '烟台市'], ['在烟台港', 1, '烟台'], ['市民', 0, '市']])('matches the longest word of %s at %d', (text, at, word) => { expect(lexicon.matchAt(text, at)?.text).toBe(word) })
  it('matches nothing where nothing is listed', () => { expect(lexicon.matchAt('青岛', 0)).toBeUndefined() })
  it('keeps the first value of a class', () => {
    lexicon.add('奖', 'award-head', 'MEDAL')
    lexicon.add('奖', 'award-head', 'HONOUR')
    expect(lexicon.find('奖')?.classes.get('award-head')).toBe('MEDAL')
  })
})

describe('a user’s own list', () => {
  it('adds firms with short names', () => { expect(own('# type\tname\nCompany\t烟台示例机械有限公司\t示例机械\t\t烟台市\n').findNames('示例机械')[0]?.name).toBe('烟台示例机械有限公司') })
  it.each([
    ['Award\t好奖', /own\.tsv:1: .*Award/u], ['\nCompany\t', /own\.tsv:2: .*name/u], ['Place\t某镇', /own\.tsv:1: .*kind/u], ['Organization\t某局\t\tSHIP', /own\.tsv:1: .*SHIP/u],
  ])('refuses %j with file and line', (text, message) => { expect(() => own(text)).toThrow(message) })
})

it('goes without listed names, but keeps places and ways of naming', () => {
  const bare = loadGazetteer({ seeds: seedLists(), useNames: false })
  expect(bare.findNames('冰轮环境')).toEqual([])
  expect(bare.lexicon.find('化工')?.classes.has('industry') ?? false).toBe(false)
  expect(bare.findPlaces('莱州')[0]?.name).toBe('莱州市')
  expect(bare.lexicon.find('有限公司')?.classes.has('company-head')).toBe(true)
})
