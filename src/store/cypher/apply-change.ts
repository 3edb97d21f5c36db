import type { ArticleFacts } from '../../model/graph-batch.js'
import type { Change, ChangePlan } from '../plan-change.js'
import { toFiles, type Printing, type SourceFile } from '../printings.js'
import type { Claim } from '../claims.js'
import { AS_SAID } from '../show-claims.js'
import { archive } from './archive.js'
import {
  toAllEvidenceParams, toAnnotationParams, toArticleParams, toCorrectionParams, toEntityParams, toJudgementParams, toMentionParams, toOwnerParams, toPrintingFilesParams, toPrintingParams, toRelationParams, toSourceParams, toStatisticParams,
  toTurnedEvidenceParams, toTurnedMentionParams, toUnmentionedParams,
} from './change-rows.js'
import { sendPortions, type CypherSession, type Statement } from './cypher-session.js'
import { groupRecords } from './read/evidence.js'
import { groupByTarget, toRelationStatement, toTargetLabel } from './load-before.js'

type Rows = readonly object[]

const sendRows = (session: CypherSession, statement: Statement, rows: Rows): Promise<void> =>
  sendPortions(session, statement, { things: rows, toRow: (row) => row })

const toGone = <Support>(changes: readonly Change<Support>[]) => changes.filter(({ existed, exists }) => existed && !exists)
const toNew = <Support>(changes: readonly Change<Support>[]) => changes.filter(({ existed, exists }) => exists && !existed).map(({ support }) => support)
const toKept = <Support>(changes: readonly Change<Support>[]) => changes.filter(({ existed, exists }) => existed && exists).map(({ support }) => support)
const toIds = (things: readonly { readonly id: string }[]) => things.map(({ id }) => ({ id }))

const findGoneKeys = (before: readonly Printing[], after: readonly Printing[], key: 'id' | 'source'): readonly { readonly id: string }[] => {
  const left = new Set(after.map(({ article }) => article[key]))
  return [...new Set(before.map(({ article }) => article[key]))].filter((id) => !left.has(id)).map((id) => ({ id }))
}

async function deleteSupportedThings(session: CypherSession, plan: ChangePlan): Promise<void> {
  for (const [label, gone] of groupByTarget(toGone(plan.relations).map(({ support }) => support))) {
    await sendPortions(session, toRelationStatement('delete-relations', label), { things: gone, toRow: ({ id, source, target }) => ({ id, source, target }) })
  }
  await sendRows(session, { name: 'delete-entities' }, toIds(toGone(plan.entities)))
  await sendRows(session, { name: 'delete-statistics' }, toIds(toGone(plan.statistics)))
  await sendRows(session, { name: 'delete-corrections' }, toIds(toGone(plan.corrections)))
}

async function deletePrintings(session: CypherSession, plan: ChangePlan): Promise<void> {
  const claimsOf = (printing: string): readonly Claim[] => plan.claimsBefore.get(printing) ?? []
  const old = plan.replacements.flatMap(({ id, before, keepsFacts }) => (before && !keepsFacts ? [{ printing: id, article: before.article.id }] : []))
  await sendRows(session, { name: 'delete-mentions' }, old)
  await sendRows(session, { name: 'delete-evidence' }, old.flatMap(({ printing }) => toOwnerParams(printing, claimsOf(printing), plan.showings.before)))
  await sendRows(session, { name: 'delete-unmentioned' }, old.flatMap(({ printing }) => toUnmentionedParams(printing, claimsOf(printing)).map(({ id }) => ({ id }))))
  await sendRows(session, { name: 'delete-printings' }, toIds(plan.replacements.filter(({ after }) => after === undefined)))
  await sendRows(session, { name: 'delete-articles' }, findGoneKeys(plan.printingsBefore, plan.printings, 'id'))
  await sendRows(session, { name: 'delete-sources' }, findGoneKeys(plan.printingsBefore, plan.printings, 'source'))
}

/** Which files carry each source. */
const toCarriers = (printings: readonly Printing[], sources: ReadonlySet<string | undefined>): ReadonlyMap<string, readonly SourceFile[]> => {
  const bySource = groupRecords(printings.filter(({ article }) => sources.has(article.source)), ({ article }) => article.source)
  return new Map([...bySource].map(([id, carried]) => [id, toFiles(carried)]))
}

const toCarrierRows = (carriers: ReadonlyMap<string, readonly SourceFile[]>, but: ReadonlyMap<string, readonly SourceFile[]>) =>
  [...carriers].flatMap(([source, files]) => {
    const known = new Set(but.get(source)?.map(({ file }) => file))
    return files.filter(({ file }) => !known.has(file)).map(({ file }) => ({ id: `${source} ${file}`, file, source }))
  })

async function mergeSources(session: CypherSession, { sources, replacements, printings, printingsBefore }: ChangePlan): Promise<void> {
  const known = new Set(printingsBefore.map(({ article }) => article.source))
  await sendRows(session, { name: 'merge-sources' }, sources.filter(({ source }) => !known.has(source.id)).map(toSourceParams))
  // Of a source that only shares an article with a changed one, not every printing is known here.
  const changed = new Set(replacements.map(({ before, after }) => (after ?? before)?.article.source))
  const [before, after] = [toCarriers(printingsBefore, changed), toCarriers(printings, changed)]
  const params = [...after].map(([id, files]) => ({ id, files: files.map(({ file }) => file), encodings: files.map(({ encoding }) => encoding) }))
  await sendRows(session, { name: 'set-source-files' }, params)
  await sendRows(session, { name: 'delete-source-files' }, toCarrierRows(before, after).map(({ id }) => ({ id })))
  await sendRows(session, { name: 'merge-source-files' }, toCarrierRows(after, before))
}

async function mergeArticles(session: CypherSession, { sources, replacements, printings }: ChangePlan, seq: number): Promise<void> {
  const touched = new Set(replacements.map(({ before, after }) => (after ?? before)?.article.id))
  const byArticle = groupRecords(printings.filter(({ article }) => touched.has(article.id)), ({ article }) => article.id)
  const bandsOf = new Map(sources.flatMap(({ articles }) => articles.map(({ facts, bands }) => [facts.article.id, bands] as const)))
  await sendRows(session, { name: 'merge-printings' }, replacements.flatMap(({ after, claims, keepsFacts }) => (after && !keepsFacts ? [toPrintingParams(after, { claims, since: seq })] : [])))
  await sendRows(session, { name: 'set-printing-files' }, replacements.flatMap(({ before, after, keepsFacts }) => (before && after && keepsFacts ? [toPrintingFilesParams(before, after, seq)] : [])))
  await sendRows(session, { name: 'merge-articles' }, [...byArticle.values()].flatMap((each) => toArticleParams(each, bandsOf)))
}

async function writeEntities(session: CypherSession, { entities }: ChangePlan): Promise<void> {
  for (const [type, fresh] of groupRecords(toNew(entities), (support) => support.type)) {
    await sendPortions(session, { name: 'create-entities', identifiers: { ENTITY_TYPE: type } }, { things: fresh, toRow: toEntityParams })
  }
  await sendPortions(session, { name: 'update-entities' }, { things: toKept(entities), toRow: toEntityParams })
}

async function writeRelations(session: CypherSession, { relations }: ChangePlan): Promise<void> {
  for (const [type, fresh] of groupRecords(toNew(relations), (support) => support.type)) {
    const identifiers = { RELATION_TYPE: type, TARGET_LABEL: toTargetLabel(type) }
    await sendPortions(session, { name: 'create-relations', identifiers }, { things: fresh, toRow: toRelationParams })
  }
  for (const [label, kept] of groupByTarget(toKept(relations))) {
    await sendPortions(session, toRelationStatement('update-relations', label), { things: kept, toRow: toRelationParams })
  }
}

async function createFacts(session: CypherSession, { replacements }: ChangePlan): Promise<void> {
  const written = replacements.flatMap(({ id, facts }) => (facts ? [{ id, facts }] : []))
  const each = (toRows: (printing: string, facts: ArticleFacts) => Rows): Rows => written.flatMap(({ id, facts }) => toRows(id, facts))
  await sendRows(session, { name: 'create-mentions' }, each(toMentionParams))
  await sendRows(session, { name: 'create-evidence' }, each(toAllEvidenceParams))
  await sendRows(session, { name: 'create-unmentioned' }, replacements.flatMap(({ id, facts, claims }) => (facts ? toUnmentionedParams(id, claims) : [])))
}

/** Notes who is who, and shows under other entities what is said of those that turn. */
async function turnEntities(session: CypherSession, { replacements, turning, printingsBefore, claimsBefore, showings, notes }: ChangePlan): Promise<void> {
  const replaced = new Set(replacements.filter(({ keepsFacts }) => !keepsFacts).map(({ id }) => id))
  // What was just written is still as it was said.
  const fresh = replacements.flatMap(({ after, facts, claims }) => (after && facts ? [{ printing: after, claims, shift: { before: AS_SAID, after: showings.after } }] : []))
  const kept = printingsBefore.filter(({ id }) => turning.has(id) && !replaced.has(id)).map((printing) => ({ printing, claims: claimsBefore.get(printing.id) ?? [], shift: showings }))
  const turned = [...fresh, ...kept].filter(({ shift }) => shift.before !== shift.after)
  await sendRows(session, { name: 'set-evidence-owners' }, turned.flatMap(({ printing, claims, shift }) => toTurnedEvidenceParams(printing.id, claims, shift)))
  await sendRows(session, { name: 'set-mention-entities' }, turned.flatMap(({ printing, claims, shift }) => toTurnedMentionParams(printing, claims, shift)))
  await sendRows(session, { name: 'merge-redirects' }, notes.redirects.filter(({ from, to }) => from !== to).map(({ from, to }) => ({ id: from, target: to })))
  await sendRows(session, { name: 'delete-redirects' }, notes.redirects.filter(({ from, to }) => from === to).map(({ from }) => ({ id: from })))
  await sendRows(session, { name: 'merge-judgements' }, notes.judgements.map(toJudgementParams))
  await sendRows(session, { name: 'merge-annotations' }, notes.annotations.placed.map(toAnnotationParams))
}

/** Makes a change, the one with number `seq`, in the graph. Nothing of it is to stay where it throws: roll back. */
export async function applyChange(session: CypherSession, plan: ChangePlan, { seq, readWith }: { readonly seq: number; readonly readWith: string }): Promise<void> {
  await archive(session, plan, { seq, goneSources: findGoneKeys(plan.printingsBefore, plan.printings, 'source').map(({ id }) => id) })
  await deletePrintings(session, plan)
  await deleteSupportedThings(session, plan)
  await mergeSources(session, plan)
  await sendRows(session, { name: 'set-source-readings' }, plan.notes.readings.map((id) => ({ id, readWith })))
  await mergeArticles(session, plan, seq)
  await writeEntities(session, plan)
  await writeRelations(session, plan)
  await sendPortions(session, { name: 'merge-statistics' }, { things: [...toNew(plan.statistics), ...toKept(plan.statistics)], toRow: toStatisticParams })
  await sendPortions(session, { name: 'merge-corrections' }, { things: [...toNew(plan.corrections), ...toKept(plan.corrections)], toRow: toCorrectionParams })
  await createFacts(session, plan)
  await turnEntities(session, plan)
}
