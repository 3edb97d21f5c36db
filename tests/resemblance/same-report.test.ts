import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { splitBands, toBands } from '../../src/resemblance/bands.js'
import { compareReports, toReport, type Report } from '../../src/resemblance/same-report.js'
import { createRandom, pick, pickIndex, type Random } from '../helpers/seeded-random.js'

/** A report as a paper prints it: its headline, its paragraphs, and the names in it; of these, whom it is about: a paper's name stands in its dateline. */
interface Story {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly names: readonly string[]
  readonly subjects: readonly string[]
}

const print = ({ title, paragraphs, names }: Omit<Story, 'subjects'>, authors: readonly string[] = []): Report => {
  const text = [title, ...paragraphs].join('\n')
  const segments = [title, ...paragraphs].reduce<(readonly [number, number])[]>((spans, line) => {
    const start = spans.length === 0 ? 0 : (spans.at(-1)?.[1] ?? 0) + 1
    return [...spans, [start, start + line.length]]
  }, [])
  return toReport({ article: { title, authors: authors.map(name => ({ name, role: 'REPORTER' as const })), segments }, text }, names)
}

const sharesBand = (a: Report, b: Report): boolean => {
  const keys = new Set(splitBands(toBands(a.body)))
  return splitBands(toBands(b.body)).some(key => keys.has(key))
}

const FIXTURES = join(import.meta.dirname, '../extract/fixtures')
interface Gold { readonly entities: readonly { readonly kind: string | null; readonly names: readonly string[] }[] }

const STORIES: readonly Story[] = readdirSync(FIXTURES).filter(file => file.endsWith('.txt')).map(file => {
  const [title = '', ...paragraphs] = readFileSync(join(FIXTURES, file), 'utf8').split('\n').map(line => line.trim()).filter(line => line !== '')
  const { entities } = JSON.parse(readFileSync(join(FIXTURES, file.replace('.txt', '.json')), 'utf8')) as Gold
  return { title, paragraphs, names: entities.flatMap(({ names }) => names), subjects: entities.filter(({ kind }) => kind !== 'MEDIA').flatMap(({ names }) => names) }
})
/** Long enough that one sentence is not most of it. */
const LONG = STORIES.filter(({ paragraphs }) => paragraphs.join('').length >= 250)

const toSentences = (text: string): readonly string[] => text.match(/[^。！？]+[。！？]?”?/gu) ?? []
const withSentences = (story: Story, edit: (sentences: readonly string[]) => readonly string[]): Story =>
  ({ ...story, paragraphs: [edit(story.paragraphs.flatMap(toSentences)).join('')] })

const WIDE: Readonly<Record<string, string>> = { ',': '，', '%': '％', '(': '（', ')': '）' }
const widen = (text: string): string => text.replace(/[0-9]/gu, digit => String.fromCharCode(digit.charCodeAt(0) + 0xFEE0)).replace(/[,%()]/gu, mark => WIDE[mark] ?? mark)

/** What papers do to a report that they take over. */
const EDITS: Readonly<Record<string, (story: Story, random: Random) => Story>> = {
  'another headline': story => ({ ...story, title: '这是别处另拟的一个标题' }),
  'another dateline and byline': story => ({ ...story, paragraphs: story.paragraphs.map((line, index) => (index === 0 ? `大众日报烟台11月6日讯（记者 张一凡 通讯员 李二宝）${line}` : line)) }),
  'other widths, quotes and spaces': story => ({ ...story, paragraphs: story.paragraphs.map(line => widen(line).replaceAll('“', '「').replaceAll('”', '」').replaceAll('，', ' ， ')) }),
  'other paragraphs': story => withSentences(story, sentences => sentences),
  'a sentence cut': (story, random) => withSentences(story, sentences => { const at = pickIndex(random, sentences.length); return sentences.filter((_, index) => index !== at) }),
  'a sentence added': (story, random) => withSentences(story, sentences => { const at = pickIndex(random, sentences.length + 1); return [...sentences.slice(0, at), '据了解，有关部门下一步还将继续跟进，推动各项措施落到实处。', ...sentences.slice(at)] }),
  'a source line at its end': story => ({ ...story, paragraphs: [...story.paragraphs, '（来源：大众日报 2026年11月6日）'] }),
  'words changed': story => ({ ...story, paragraphs: story.paragraphs.map(line => line.replaceAll('介绍说', '表示').replaceAll('据悉', '据了解').replaceAll('近日', '日前').replaceAll('的', '之').replaceAll('并', '且')) }),
  'its end cut off': story => withSentences(story, sentences => sentences.slice(0, Math.ceil(sentences.length * 0.6))),
  'several at once': (story, random) => ({ ...withSentences(story, sentences => { const at = pickIndex(random, sentences.length); return [...sentences.filter((_, index) => index !== at), '记者将持续关注。'] }), title: '别处的标题' }),
}

describe('reprints of the development reports', () => {
  it.each(Object.keys(EDITS))('with %s are the same report', name => {
    const random = createRandom(7), edit = EDITS[name], stories = name.includes('cut') || name === 'several at once' ? LONG : STORIES
    const pairs = stories.map(story => [print(story), print(edit?.(story, random) ?? story, ['张一凡', '李二宝'])] as const)
    const missed = pairs.filter(([a, b]) => !compareReports(a, b)).length, unfound = pairs.filter(([a, b]) => a.body.length >= 40 && !sharesBand(a, b)).length
    // Bands are found by chance, and of a brief too little may be left: one in a hundred each.
    expect(missed).toBeLessThanOrEqual(pairs.length / 100)
    expect(unfound).toBeLessThanOrEqual(pairs.length / 100)
  })

  it('are no other report: no two of these are one', () => {
    const reports = STORIES.filter((_, index) => index % 3 === 0).map(story => print(story))
    const joined = reports.flatMap((a, at) => reports.slice(at + 1).filter(b => compareReports(a, b)))
    expect(joined.map(({ body }) => body.slice(0, 40))).toEqual([])
    const shared = reports.flatMap((a, at) => reports.slice(at + 1).filter(b => sharesBand(a, b))).length
    expect(shared).toBeLessThan(reports.length * reports.length / 2000)
  })

  it('with other figures in the place of theirs are another report', () => {
    const random = createRandom(3), other = (digit: string): string => pick(random, [...'123456789'].filter(each => each !== digit))
    const changed = STORIES.filter(({ paragraphs }) => /\d/u.test(paragraphs.join('')))
    const joined = changed.filter(story => compareReports(print(story), print({ ...story, paragraphs: story.paragraphs.map(line => line.replace(/\d/gu, other)) })))
    expect(joined.map(({ title }) => title)).toEqual([])
  })

  it('with another firm or body in the place of theirs are another report', () => {
    const joined = STORIES.flatMap(story => {
      const [named] = story.subjects.filter(name => name.length >= 4 && story.paragraphs.some(line => line.includes(name)))
      if (named === undefined) return []
      const other = '东昌甲乙丙', swap = (line: string): string => line.replaceAll(named, other)
      const swapped = { title: swap(story.title), paragraphs: story.paragraphs.map(swap), names: story.names.map(swap) }
      return compareReports(print(story), print(swapped)) ? [`${named} in ${story.title}`] : []
    })
    expect(joined).toEqual([])
  })
})

interface LookAlikes { readonly why: string; readonly names: readonly [readonly string[], readonly string[]]; readonly texts: readonly [string, string] }
const LOOK_ALIKES = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/look-alikes.json'), 'utf8')) as readonly LookAlikes[]
const REPRINTS = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/reprints.json'), 'utf8')) as readonly LookAlikes[]

const printBoth = ({ texts, names }: LookAlikes): readonly [Report, Report] => {
  const [a, b] = texts.map((text, index) => { const [title = '', ...paragraphs] = text.split('\n'); return print({ title, paragraphs, names: names[index] ?? [] }) })
  if (!a || !b) throw new Error('two texts')
  return [a, b]
}

describe('written pairs', () => {
  it.each(LOOK_ALIKES.map(pair => [pair.why, pair] as const))('%s: two reports', (_why, pair) => {
    const [a, b] = printBoth(pair)
    expect(compareReports(a, b)).toBeUndefined()
    expect(compareReports(b, a)).toBeUndefined()
  })

  it.each(REPRINTS.map(pair => [pair.why, pair] as const))('%s: one report', (_why, pair) => {
    const [a, b] = printBoth(pair)
    expect(compareReports(a, b)).toEqual({ resemblance: expect.any(Number) as number, containment: expect.any(Number) as number })
    expect(compareReports(b, a)).toEqual(compareReports(a, b))
    expect(sharesBand(a, b)).toBe(true)
  })
})
