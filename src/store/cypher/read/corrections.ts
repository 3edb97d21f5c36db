import { canBeDay, type Correction, type CorrectionFacts, type Erratum } from '../../../model/correction.js'
import { collect } from '../../../model/collect.js'
import { normalizeName } from '../../../model/ids.js'
import { compareColumns } from '../../../model/order.js'
import type { Evidence } from '../../../model/relation.js'
import type { ArticleRow } from '../../graph-store.js'
import { runPortions, type CypherSession } from '../cypher-session.js'
import { getArticleMap, getSourceMap, getState } from './articles.js'
import { getEvidenceMap, groupRecords, toEvidenceList } from './evidence.js'

/** A correction as a statement gives it. */
interface CorrectionRecord {
  readonly id: string
  readonly article: string
  /** Id of the relation that is withdrawn; '' for an erratum. */
  readonly relation: string
  /** Normalised title of the article that is corrected; '' for a withdrawal. */
  readonly title: string
  readonly body: string
}

/** A correction, and how it is looked up. */
interface Found {
  readonly record: CorrectionRecord
  readonly correction: Correction
}

type By = 'get-corrections-of-relations' | 'get-corrections-of-titles' | 'get-corrections-by-articles'
const KEYS = { 'get-corrections-of-relations': 'relations', 'get-corrections-of-titles': 'titles', 'get-corrections-by-articles': 'articles' } as const satisfies Record<By, string>

/** Corrections with their evidence, by article, place and id. */
async function findBy(session: CypherSession, name: By, values: Iterable<string>): Promise<readonly Found[]> {
  const answers = await runPortions<{ correction: CorrectionRecord }>(session, { name }, { key: KEYS[name], values: [...new Set(values)] })
  const evidence = await getEvidenceMap(session, answers.map(({ correction }) => correction.id))
  const found = answers.flatMap(({ correction: record }): readonly Found[] => {
    const list = toEvidenceList(evidence.get(record.id))
    return list ? [{ record, correction: { ...JSON.parse(record.body) as CorrectionFacts, evidence: list } }] : []
  })
  const toColumns = ({ correction: { article, evidence: [first], id } }: Found) => [article, first.start, id]
  return found.sort((a, b) => compareColumns(toColumns(a), toColumns(b)))
}

/** Headlines longer than this are compared as a whole only. */
const MAX_LINES = 8

/** What an article may be called: its title, or some of its lines that follow one another, which the title joins by spaces. */
export function toTitleKeys(title: string): readonly string[] {
  const lines = title.split(' ')
  const runs = lines.length > MAX_LINES ? [title] : lines.flatMap((_, from) => lines.slice(from).map((_each, count) => lines.slice(from, from + count + 1).join(' ')))
  return [...new Set(runs.map(normalizeName))].filter((key) => key !== '')
}

type Errata = readonly (Correction & Erratum)[]

/** The errata of some articles, by article. */
async function findErrata(session: CypherSession, articles: Iterable<ArticleRow>): Promise<ReadonlyMap<string, Errata>> {
  const keysOf = new Map([...articles].map((article) => [article, toTitleKeys(article.title)]))
  const byTitle = groupRecords(await findBy(session, 'get-corrections-of-titles', [...keysOf.values()].flat()), ({ record }) => record.title)
  if (byTitle.size === 0) return new Map()
  return new Map([...keysOf].map(([{ id, publishedOn }, keys]) => {
    const meant = keys.flatMap((key) => byTitle.get(key) ?? []).map(({ correction }) => correction)
    return [id, meant.filter((correction) => correction.effect === 'CORRECTED').filter(({ date }) => canBeDay(date, publishedOn))]
  }))
}

/** `GraphView.getCorrectionsOf`. */
export async function getCorrectionsOf(session: CypherSession, articles: readonly string[], side: 'TO' | 'BY'): Promise<ReadonlyMap<string, readonly Correction[]>> {
  if ((await getState(session)).stats.corrections === 0) return new Map()
  if (side === 'TO') return findErrata(session, (await getArticleMap(session, articles)).values())
  const said = groupRecords(await findBy(session, 'get-corrections-by-articles', articles), ({ record }) => record.article)
  return new Map([...said].map(([article, found]) => [article, found.map(({ correction }) => correction)]))
}

const toWords = (errata: Errata): readonly string[] => collect(errata, ({ wrong }) => wrong ?? [])

/** What a fact's evidence says, in whole sentences. */
interface Wording {
  readonly errata: ReadonlyMap<string, Errata>
  readonly textOf: (source: string) => string
}

/** Of several figures in one sentence an erratum with a number in it means the one that it stands in; all else it may mean. */
const isMeant = (wrong: string, { quote }: Evidence, { isFigure, sentence }: { readonly isFigure: boolean; readonly sentence: string }): boolean =>
  normalizeName(isFigure && /\d/u.test(wrong.normalize('NFKC')) ? quote : sentence).includes(normalizeName(wrong))

/** The errata that put right what a fact is read from. */
function toApplying(evidence: readonly Evidence[], isFigure: boolean, { errata, textOf }: Wording): readonly Correction[] {
  const applying = evidence.flatMap((piece) => {
    const sentence = textOf(piece.source).slice(...piece.sentence)
    return (errata.get(piece.article) ?? []).filter(({ wrong }) => wrong !== undefined && isMeant(wrong, piece, { isFigure, sentence }))
  })
  return [...new Set(applying)]
}

/** What some facts are corrected by: by the errata of the articles that say them, as far as the words stand in the sentence. */
async function findErrataOfFacts(session: CypherSession, facts: readonly string[]): Promise<ReadonlyMap<string, readonly Correction[]>> {
  const evidence = await getEvidenceMap(session, facts)
  const articles = await getArticleMap(session, [...evidence.values()].flat().map(({ article }) => article))
  const errata = await findErrata(session, articles.values())
  const touched = [...evidence.values()].flat().filter(({ article }) => toWords(errata.get(article) ?? []).length > 0)
  const sources = await getSourceMap(session, touched.map(({ source }) => source)), textOf = (source: string): string => sources.get(source)?.text ?? ''
  return new Map([...evidence].map(([fact, pieces]) => [fact, toApplying(pieces, fact.startsWith('sta_'), { errata, textOf })]))
}

/** `GraphView.getCorrections`. */
export async function getCorrections(session: CypherSession, facts: readonly string[]): Promise<ReadonlyMap<string, readonly Correction[]>> {
  // Most graphs hold none, and then nothing is looked for.
  if ((await getState(session)).stats.corrections === 0) return new Map()
  const withdrawn = groupRecords(await findBy(session, 'get-corrections-of-relations', facts), ({ record }) => record.relation)
  const errata = await findErrataOfFacts(session, facts)
  return new Map([...new Set(facts)].map((fact) => [fact, [...(withdrawn.get(fact) ?? []).map(({ correction }) => correction), ...(errata.get(fact) ?? [])]]))
}
