import { normalizeName } from '../model/ids.js'
import { compareColumns } from '../model/order.js'
import { propOf, sharesArticle, statedTimeOf, timeOf, toSurest, type Conflict, type ConflictKind, type DatedEvidence } from './dated-evidence.js'
import { hullOf, overlaps, type DayRange } from './period.js'

/** What is said of a person's work for one body. */
export interface Employment {
  /** Id of the relation. */
  readonly relation: string
  /** Id of the body. */
  readonly body: string
  readonly pieces: readonly DatedEvidence[]
}

/** A post: a title at a body, with all that says so. */
export interface Post {
  readonly relation: string
  readonly body: string
  /** '' where no piece gives one. */
  readonly title: string
  /** From the first to the last time that it was told of; `undefined` where no piece has a time. */
  readonly told: DayRange | undefined
  readonly pieces: readonly DatedEvidence[]
}

/** 董事长、总经理; 书记兼主任. */
const PARTS = /[、兼，,及]/u
/** A title behind one of these is another title: 副总经理 is not 总经理. */
const LOWER = /(?:副|原|前|代|名誉|候任|助理)$/u

const toParts = (title: string): readonly string[] => title.normalize('NFKC').split(PARTS).map(normalizeName).filter(part => part !== '')

/** True where one form may be the fuller of the other: 集团总经理 of 总经理. */
const isFormOf = (full: string, short: string): boolean => full.endsWith(short) && !LOWER.test(full.slice(0, -short.length))

/** True where all that one title says the other says too. */
const says = (more: readonly string[], less: readonly string[]): boolean => less.every(part => more.some(other => isFormOf(other, part) || isFormOf(part, other)))

/** True where two titles can be of one post: the same, one fuller, or one of two posts held together. */
export function isOneTitle(a: string, b: string): boolean {
  const [one, other] = [toParts(a), toParts(b)]
  return says(one, other) || says(other, one)
}

/** The posts that some employments tell of, each title of a body once. */
export function toPosts(employments: readonly Employment[]): readonly Post[] {
  return employments.flatMap(({ relation, body, pieces }) => {
    const byTitle = new Map<string, { readonly title: string; readonly pieces: DatedEvidence[] }>()
    for (const piece of pieces) {
      const titles = propOf(piece, 'title')
      for (const title of titles.length > 0 ? titles : ['']) {
        const known = byTitle.get(normalizeName(title))
        if (known) known.pieces.push(piece)
        else byTitle.set(normalizeName(title), { title, pieces: [piece] })
      }
    }
    return [...byTitle.values()].map((post): Post => ({ relation, body, ...post, told: hullOf(post.pieces.flatMap(piece => timeOf(piece) ?? [])) }))
  })
}

function kindOf(a: Post, b: Post): ConflictKind | undefined {
  if (a.title === '' || b.title === '' || !a.told || !b.told || !overlaps(a.told, b.told) || sharesArticle(a.pieces, b.pieces)) return undefined
  if (a.body === b.body) return isOneTitle(a.title, b.title) ? undefined : 'OTHER_TITLE'
  return normalizeName(a.title) === normalizeName(b.title) ? 'OTHER_BODY' : undefined
}

/**
 * What contradicts one employment of a person: another title at the same body, or the same title at another one, told of over times that overlap. The time of a post is from the first to
 * the last time that it was told of, so that one who was promoted or went elsewhere contradicts nobody, while titles that come in turns do. What one article says together is held together.
 */
export function findPostConflicts(relation: string, employments: readonly Employment[]): readonly Conflict[] {
  const posts = toPosts(employments)
  return posts.filter(post => post.relation === relation).flatMap(post => posts.flatMap((other): readonly Conflict[] => {
    const kind = post === other ? undefined : kindOf(post, other), one = toSurest(post.pieces), against = toSurest(other.pieces)
    return kind && one && against ? [{ kind, evidence: one.evidence, relation: other.relation, against: against.evidence }] : []
  }))
}

/** True for what articles of a day or earlier say of a time that goes on then. */
const isKnownOn = (day: string) => (piece: DatedEvidence): boolean => {
  const stated = statedTimeOf(piece)
  return piece.day !== undefined && piece.day <= day && (stated === undefined || (stated.from <= day && day <= stated.to))
}

/** The posts of a person, told of last first, those without any time at the end; with `on` (a day) as they were known on it: by articles of that day or earlier, not over by the time that these state. */
export function findPosts(employments: readonly Employment[], on?: string): readonly Post[] {
  const known = on === undefined ? employments : employments.map(each => ({ ...each, pieces: each.pieces.filter(isKnownOn(on)) }))
  const toRank = ({ told, body, title }: Post): readonly string[] => [told?.to ?? '', told?.from ?? '', body, title]
  return [...toPosts(known)].sort((a, b) => {
    const [[lastA = '', firstA = ''], [lastB = '', firstB = '']] = [toRank(a), toRank(b)]
    return compareColumns([lastB, firstB], [lastA, firstA]) || compareColumns([a.body, a.title], [b.body, b.title])
  })
}
