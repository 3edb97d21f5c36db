import type { Entity, Mention } from '../../model/entity.js'
import type { EntityType } from '../../model/ontology.js'
import { compareText } from '../../model/order.js'
import { RENAMING } from '../pair/told.js'

/** What of an article is looked through. */
export interface TellingParts {
  readonly text: string
  readonly entities: ReadonlyMap<string, Entity>
  /** In reading order, the longer first where two begin together. */
  readonly mentions: readonly Mention[]
}

/** How far around a name a sentence is kept. */
const BEFORE = 80, BEHIND = 120
const END = /[。！？；!?;\n]/u
const CODES = /代码|代号|（\d{5,6}）|[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}/u
const BRACKET = /^[”》]?[（(][^（）()]{2,24}[）)]/u
const TOLD = new Set<EntityType>(['Company', 'Organization', 'Place', 'Programme', 'Award', 'Event'])

interface Sentence { readonly start: number; readonly end: number }

function sentenceAround(text: string, { start, end }: Mention): Sentence {
  let from = start, to = end
  while (from > 0 && start - from < BEFORE && !END.test(text.charAt(from - 1))) from--
  while (to < text.length && to - end < BEHIND && !END.test(text.charAt(to))) to++
  return { start: from, end: to }
}

/** 更名为 and its like right behind the name or right before it. */
function isRenamed(text: string, { start, end }: Mention, sentence: Sentence): boolean {
  return [...text.slice(sentence.start, sentence.end).matchAll(RENAMING)].some(({ index, 0: word }) => {
    // 即将, 即可: another word
    if (word === '即' && /[将可便使时刻日]/u.test(text.charAt(sentence.start + index + 1))) return false
    const from = sentence.start + index, to = from + word.length
    return (from >= end && from - end <= 8) || (to <= start && start - to <= 2)
  })
}

/** Two characters in a row that both names have: a firm and its group, a school and its college. */
const isAkin = (a: string, b: string): boolean => Array.from({ length: Math.max(0, a.length - 1) }, (_, at) => a.slice(at, at + 2)).some(pair => b.includes(pair))

/** The mentions around one that stand wholly in its sentence, in reading order. */
function mentionsIn({ start, end }: Sentence, mentions: readonly Mention[], own: number): readonly Mention[] {
  let first = own, last = own
  while ((mentions[first - 1]?.start ?? -1) >= start) first--
  while ((mentions[last + 1]?.end ?? Infinity) <= end) last++
  return mentions.slice(first, last + 1)
}

/** The sentence with names in full: the own where it is first named, those of others wherever they are. */
function spellOut(sentence: Sentence, own: Mention, { text, entities, mentions }: TellingParts): string {
  const type = entities.get(own.entity)?.type
  let spelled = '', done = sentence.start
  for (const mention of mentions) {
    const entity = entities.get(mention.entity)
    if (mention.start < done || mention.end > sentence.end || entity?.type !== type || (mention.entity === own.entity && mention !== own)) continue
    spelled += text.slice(done, mention.start) + (entity?.name ?? '')
    done = mention.end
  }
  return (spelled + text.slice(done, sentence.end)).replace(/\s+/gu, '')
}

/** Whether the sentence says of the name what another article's name could be compared with. */
function isTelling(mention: Mention, sentence: Sentence, { text, entities, mentions }: TellingParts): boolean {
  const own = entities.get(mention.entity)
  if (!own) return false
  if (isRenamed(text, mention, sentence)) return true
  if (!TOLD.has(own.type)) return false
  const behind = text.slice(mention.end, Math.min(sentence.end, mention.end + 50))
  if (BRACKET.test(behind) || (/^(?:Company|Organization)$/u.test(own.type) && CODES.test(behind))) return true
  return mentions.some(other => {
    const entity = other.entity === own.id ? undefined : entities.get(other.entity)
    return entity?.type === own.type && isAkin(entity.name, own.name)
  })
}

/** Mentions that stand in no longer one of their type: 恒信 in 恒信集团 is not named there. */
function findOuter({ entities, mentions }: TellingParts): readonly Mention[] {
  const outer: Mention[] = [], endOf = new Map<EntityType, number>()
  for (const mention of mentions) {
    const type = entities.get(mention.entity)?.type
    if (type === undefined || mention.end <= (endOf.get(type) ?? 0)) continue
    endOf.set(type, mention.end)
    outer.push(mention)
  }
  return outer
}

/** For each entity the sentences that tell something of its name, sorted. */
export function findTellings(all: TellingParts): ReadonlyMap<string, readonly string[]> {
  const told = new Map<string, Set<string>>(), parts = { ...all, mentions: findOuter(all) }
  for (const [index, mention] of parts.mentions.entries()) {
    const sentence = sentenceAround(parts.text, mention), near = { ...parts, mentions: mentionsIn(sentence, parts.mentions, index) }
    if (isTelling(mention, sentence, near)) told.set(mention.entity, (told.get(mention.entity) ?? new Set()).add(spellOut(sentence, mention, near)))
  }
  return new Map([...told].map(([entity, sentences]) => [entity, [...sentences].sort(compareText)]))
}
