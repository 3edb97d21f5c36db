import type { AnnotatedThing, Annotation } from '../model/annotation.js'
import type { Judgement } from '../model/judgement.js'
import type { Explained, ReviewCase, ReviewSide } from '../model/review.js'

const WORDS: Readonly<Record<Judgement['verdict'], string>> = { SAME: 'same', NOT_SAME: 'different', UNSURE: 'unsure' }

function describeSide({ id, type, name, aliases, articleCount, mentionCount, quotes }: ReviewSide): string {
  const called = aliases.length > 0 ? `, also ${aliases.join('、')}` : ''
  const said = quotes.map(({ text, title, publishedOn }) => `      “${text}” (${[title || 'without a title', publishedOn].filter(word => word !== undefined).join(', ')})\n`).join('')
  return `  ${name} (${type} ${id}${called}; ${articleCount} articles, ${mentionCount} mentions)\n${said}`
}

/** Both sides with what articles say of them, and why they may be one. */
export const describeCase = ({ a, b, profiles, score, reasons }: ReviewCase): string =>
  `${score.toFixed(2)} ${reasons.join(', ')}\n${describeSide(a)}${describeSide(b)}  wenmai review same ${profiles.join(' ')}\n`

/** The names of an entity, and what was said for their being one. */
export const describeExplained = ({ id, members, bonds }: Explained): string => {
  const nameOf = new Map(members.map(member => [member.id, member.name]))
  const said = bonds.map(({ a, b, score, reasons, by }) => `  ${nameOf.get(a) ?? a} = ${nameOf.get(b) ?? b}: ${score.toFixed(2)} ${reasons.join(', ')}${'user' in by ? ` (said by ${by.user})` : ''}\n`)
  return `${id}\n${members.map(member => `  ${member.name} (${member.id})\n`).join('')}${said.join('')}`
}

/** `jud_… 2026-01-02T03:04:05.000Z 编辑: same ent_… ent_… (why), taken back …`. */
export function describeJudgement({ id, at, by, verdict, a, b, reasons, withdrawnAt }: Judgement): string {
  const judge = 'user' in by ? by.user : by.rule, why = reasons.length > 0 ? ` (${reasons.join(', ')})` : ''
  return `${id} ${at} ${judge}: ${WORDS[verdict]} ${a} ${b}${why}${withdrawnAt === undefined ? '' : `, taken back ${withdrawnAt}`}`
}

const describeThing = (thing: AnnotatedThing): string => (thing.about === 'RELATION' ? `${thing.source} ${thing.type} ${thing.target}` : thing.id)

/** `ann_… 2026-01-02T03:04:05.000Z 编辑: reject ent_… RECEIVED ent_… (why), taken back …`. */
export function describeAnnotation({ id, at, by, act, thing, name, reason, withdrawnAt }: Annotation): string {
  const why = reason === '' ? '' : ` (${reason})`, called = name === '' ? '' : ` ${name}`
  return `${id} ${at} ${by}: ${act.toLowerCase()} ${describeThing(thing)}${called}${why}${withdrawnAt === undefined ? '' : `, taken back ${withdrawnAt}`}`
}
