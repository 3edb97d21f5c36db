import * as crypto from 'node:crypto'
import { memoize } from './memoize.js'

// Node 20.12 and later hash in one call, in less than half of the time; before that there is no `hash`.
const { hash } = crypto as Partial<Pick<typeof crypto, 'hash'>>

/** SHA-256 of the text as UTF-8, in hex. */
export const sha256 = (text: string): string => hash ? hash('sha256', text, 'hex') : crypto.createHash('sha256').update(text, 'utf8').digest('hex')

const contentId = (prefix: string, parts: readonly (string | number)[]): string =>
  `${prefix}_${sha256(JSON.stringify(parts)).slice(0, 20)}`

/** Folds what does not tell two names apart: width, spaces, quotes, book marks, brackets, case. */
export const normalizeName = memoize((name: string): string =>
  name.normalize('NFKC').replace(/[\s"'“”‘’「」『』《》〈〉()（）·・]/gu, '').toLowerCase())

/** Id of a source document, from its text. */
export const toSourceId = (textSha256: string): string => contentId('src', [textSha256])
/** Id of an article, from its own text. */
export const toArticleId = (textSha256: string): string => contentId('art', [textSha256])
const idsOfType = memoize((type: string) => memoize((name: string): string => contentId('ent', [type, name])))

/** Id of an entity, from its type and canonical name. */
export const toEntityId = (type: string, name: string): string => idsOfType(type)(normalizeName(name))
/** Id of a relation, from its type and ends. */
export const toRelationId = (type: string, source: string, target: string): string => contentId('rel', [type, source, target])
/** Id of a statistic, from what it says and of whom. */
export const toStatisticId = (parts: readonly (string | number)[]): string => contentId('sta', parts)
/** Id of a correction, from the article that says it and what it corrects. */
export const toCorrectionId = (parts: readonly string[]): string => contentId('cor', parts)
/**
 * Id of a profile: the entity's own where its name means one thing wherever it stands, else with what tells its namesakes apart
 * (a home city, an employer, an article).
 */
export const toProfileId = (entity: string, sense: string): string => (sense === '' ? entity : `${entity}~${sha256(sense).slice(0, 12)}`)
const THING_ID = /^(ent|rel|sta|cor)_[0-9a-f]{20}(?:~[0-9a-f]{12})?$/u
/** True for an id of an entity, a relation, a statistic or a correction. */
export const isThingId = (text: string): boolean => THING_ID.test(text)
/** True for an id of an entity, a namesake's too. */
export const isEntityId = (text: string): boolean => THING_ID.exec(text)?.[1] === 'ent'
/** The entity whose namesake a profile is; the id itself where it is no namesake's. */
export const toEntityOfProfile = (profile: string): string => profile.split('~')[0] ?? profile
/** Id of a judgement, from its ends, what it says, who said it and when. */
export const toJudgementId = (parts: readonly string[]): string => contentId('jud', parts)
/** Id of an annotation, from what is said, of what, by whom and when. */
export const toAnnotationId = (parts: readonly string[]): string => contentId('ann', parts)
