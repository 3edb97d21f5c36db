import { describe, expect, it } from 'vitest'
import { WenmaiError } from '../../src/model/errors.js'
import type { GraphBatch } from '../../src/model/graph-batch.js'
import { validateBatch } from '../../src/model/validate-batch.js'
import { idOf, makeBatch } from '../helpers/batches.js'
import { makeRandomBatches, thinBatch } from '../helpers/random-batches.js'
import { createRandom } from '../helpers/seeded-random.js'

const batch = makeBatch('a.txt', [{
  title: '一', publishedOn: '2025-01-02', entities: [{ ref: 'Place:烟台市', kind: 'CITY', aliases: ['烟台'], props: { level: 'CITY' } }],
  relations: [
    { type: 'ORGANIZED', source: 'Organization:工会', target: 'Programme:竞赛', evidence: [{ role: 'HOST', year: [2024, 2025] }] },
    { type: 'WROTE', source: 'Person:记者', target: 'ARTICLE' },
  ],
  statistics: [{ subject: 'Place:烟台市', measure: '节水', value: 0.8 }],
  corrections: [{ type: 'ORGANIZED', source: 'Organization:工会', target: 'Programme:竞赛' }, { title: '旧闻', wrong: '甲', right: '乙' }],
}])

/** The batch as JSON, to break it as a facts file may be broken. */
type Loose = { [key: string]: Loose } & Loose[]
function breakBatch(change: (facts: Loose, whole: Loose) => unknown): GraphBatch {
  const whole = JSON.parse(JSON.stringify(batch)) as Loose
  const facts = whole['articles']?.[0]
  if (facts === undefined) throw new Error('an article')
  change(facts, whole)
  return whole as unknown as GraphBatch
}

const set = (path: string, value: unknown) => (facts: Loose, whole: Loose) => {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const start = keys[0] === 'batch' ? whole : facts
  const owner = keys.filter((key) => key !== 'batch').reduce((at: Loose, key) => at[key] ?? at, start)
  Object.assign(owner, { [last]: value })
}

const BROKEN: readonly (readonly [path: string, value: unknown, message: RegExp])[] = [
  ['batch.source.id', '源', /id of the source: is not an id/],
  ['batch.source.text', '别的', /is no span|is not what/],
  ['batch.source.text', 5, /text: is not a text/],
  ['batch.articles', {}, /is not a list/],
  ['batch.articles', [null], /not an object/],
  ['article.source', 'src_other', /stands in source src_other/],
  ['article.file', 'b.txt', /is of file b\.txt/],
  ['article.id', '', /is not an id/],
  ['article.publishedOn', '2025年1月', /is not a date/],
  ['article.title', null, /title: is not a text/],
  ['article.segments.0', [0, 9999], /segment: \[0, 9999\) is no span/],
  ['article.authors', [{ name: '李', role: 'EDITOR' }], /role of 李: is none of REPORTER/],
  ['entities.0.type', 'Thing', /type: is none of Place/],
  ['entities.0.kind', 'UNION', /kind of a Place: is none of COUNTRY/],
  ['entities.1.kind', 'PROJECT', /kind of a Organization: is none of/],
  ['entities.0.name', '', /name: is empty/],
  ['entities.0.aliases', ['\ud842'], /surrogate/],
  ['entities.0.aliases', null, /is not a list/],
  ['entities.0.props', { level: null }, /prop level: is not/],
  ['entities.0.props', { level: { a: 1 } }, /prop level: is not/],
  ['entities.0.props', { level: [true] }, /prop level: is not/],
  ['entities.0.props', { level: [['a']] }, /prop level: is not/],
  ['entities.0.props', [], /props that are not an object/],
  ['entities.0', null, /not an object/],
  ['mentions.0.entity', 'ent_x', /mention of ent_x in article art_\w+: names no entity/],
  ['mentions.0.source', 'src_x', /another article or source/],
  ['mentions.0.text', '青岛市', /is not what the source's text has/],
  ['mentions.0.start', -1, /is no span/],
  ['mentions.0.start', 1.5, /is no span/],
  ['mentions.0.end', 0, /is no span/],
  ['relations.0.type', 'LIKES', /type: is none of LOCATED_IN/],
  ['relations.0.source', 'ent_x', /ent_x is no entity of article/],
  ['relations.0.source', idOf('Person:记者'), /ORGANIZED does not join a Person to a Programme/],
  ['relations.1.target', idOf('Place:烟台市'), /WROTE does not join a Person to a Place/],
  ['relations.1.target', 'art_other', /art_other is no entity/],
  ['relations.0.basis', 'GUESSED', /basis: is none of STATED, INFERRED/],
  ['relations.0.evidence', [], /has no evidence/],
  ['relations.0.evidence.0.quote', '没有这话', /quote: is not what/],
  ['relations.0.evidence.0.sentence', [0, 9999], /sentence: \[0, 9999\)/],
  ['relations.0.evidence.0.confidence', 1.1, /confidence: is not a number from 0 to 1/],
  ['relations.0.evidence.0.confidence', '1', /confidence: is not a number/],
  ['relations.0.evidence.0.article', 'art_x', /evidence of another article/],
  ['relations.0.evidence.0.props', { role: 'BOSS' }, /role of ORGANIZED: is none of HOST/],
  ['relations.0.props', { role: ['HOST', 'BOSS'] }, /role of ORGANIZED/],
  ['statistics.0.subject', 'ent_x', /subject ent_x is no entity/],
  ['statistics.0.value', null, /value: is not a finite number/],
  ['statistics.0.bound', 'MAYBE', /bound: is none of EXACT/],
  ['statistics.0.status', 'DONE', /status: is none of/],
  ['corrections', {}, /is not a list/],
  ['corrections.0.effect', 'DENIED', /effect: is none of WITHDRAWN/],
  ['corrections.0.article', 'art_other', /names another article/],
  ['corrections.0.type', 'WROTE', /type: is none of LOCATED_IN/],
  ['corrections.0.type', 'RECEIVED', /RECEIVED does not join a/],
  ['corrections.0.target', 'ent_x', /ent_x is no entity of article/],
  ['corrections.0.evidence', [], /has no evidence/],
  ['corrections.1.title', '', /title: is empty/],
  ['corrections.1.date', '2025-1-2', /is not a date/],
  ['corrections.1.right', 5, /right: is not a text/],
  ['statistics.0.evidence', undefined, /evidence: is not a list/],
]

describe('validateBatch', () => {
  it('takes what is right, hundreds of random batches among it', () => {
    expect(() => validateBatch(batch, batch.source.text)).not.toThrow()
    const random = createRandom(1)
    for (const each of makeRandomBatches(random, 100)) {
      expect(() => validateBatch(each)).not.toThrow()
      expect(() => validateBatch(thinBatch(random, each))).not.toThrow()
    }
  })

  it.each(BROKEN)('refuses %s = %j', (path, value, message) => {
    expect(() => validateBatch(breakBatch(set(path, value)))).toThrow(message)
    expect(() => validateBatch(breakBatch(set(path, value)))).toThrow(WenmaiError)
  })

  it.each(['entities', 'relations', 'statistics', 'mentions', 'corrections'])('refuses the same of %s twice', (list) => {
    const twice = breakBatch((facts) => facts[list]?.push(facts[list][0] as Loose))
    expect(() => validateBatch(twice)).toThrow(new RegExp(`${list} of article .* comes twice`))
  })

  it('refuses an article twice, and a source whose text the graph knows otherwise', () => {
    const twice = breakBatch((facts, whole) => whole['articles']?.push(facts))
    expect(() => validateBatch(twice)).toThrow(/articles of source .* comes twice/)
    expect(() => validateBatch(batch, '别的')).toThrow(/another text under this id/)
  })

  it('refuses a quote that cuts a character in two', () => {
    const rare = makeBatch('a.txt', [{ title: '一', entities: ['Company:𠮷'] }])
    const [facts] = rare.articles
    const [mention] = facts?.mentions ?? []
    if (!facts || !mention) throw new Error('a mention')
    const half = { ...mention, end: mention.start + 1, text: '\ud842' }
    expect(() => validateBatch({ ...rare, articles: [{ ...facts, mentions: [half] }] })).toThrow(/half of a surrogate pair/)
  })

  it('ends every message with what to do', () => {
    expect(() => validateBatch(breakBatch(set('entities.0.name', '')))).toThrow(/Nothing of the batch was stored: correct the facts and load them again\.$/)
  })
})
