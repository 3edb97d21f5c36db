/**
 * What a listed word can do in a sentence. `head` classes end a name, `do` classes are predicates that state a relation,
 * the rest are the small words around them. A word may have several classes, each with a value (a kind, a role …).
 */
export const WORD_CLASSES = [
  // names
  'place', 'company', 'organization',
  // heads of names
  'company-head', 'company-tail', 'organization-head', 'programme-head', 'award-head', 'event-head', 'technology-head', 'industry-head', 'document-head',
  // building blocks of names
  'industry', 'level', 'department', 'title', 'surname', 'medium',
  // predicates
  'do-receive', 'do-participate', 'do-organize', 'do-issue', 'do-use', 'do-deal', 'do-confer', 'do-operate', 'do-locate', 'do-part', 'do-publish',
  'govern', 'change', 'report-verb',
  // small words
  'home', 'anaphor', 'negation', 'plan', 'candidate', 'condition', 'generic', 'preposition', 'conjunction', 'time', 'collective', 'stop',
  'measure', 'person-noun', 'inner-verb', 'name-verb', 'name-word', 'rank', 'technology-suffix',
] as const
/** One of the word classes. */
export type WordClass = (typeof WORD_CLASSES)[number]

/** A set of word classes as bits, so that asking for any of many is as cheap as asking for one. */
export interface ClassSet {
  readonly low: number
  readonly high: number
}

/** Bits of one integer; the classes need two. */
const WIDTH = 30

/** The classes as a set. */
export function toClassSet(classes: Iterable<WordClass>): ClassSet {
  let low = 0, high = 0
  for (const wordClass of classes) {
    const place = WORD_CLASSES.indexOf(wordClass)
    if (place < WIDTH) low |= 1 << place
    else high |= 1 << place - WIDTH
  }
  return { low, high }
}

const SINGLE = new Map(WORD_CLASSES.map(wordClass => [wordClass, toClassSet([wordClass])]))

/** True where the set has the class. */
export function hasClass(set: ClassSet, wordClass: WordClass): boolean {
  const single = SINGLE.get(wordClass)
  return single !== undefined && hasShared(set, single)
}

/** True where the two sets share a class. */
export const hasShared = (a: ClassSet, b: ClassSet): boolean => ((a.low & b.low) | (a.high & b.high)) !== 0

/** A listed word with its classes, as a set and with their values. */
export interface LexiconWord extends ClassSet {
  readonly text: string
  /** Class → value; the empty string where the class needs none. */
  readonly classes: ReadonlyMap<WordClass, string>
  /** The keys of `classes`: of the one to three that a word has, looking through them is faster than hashing. */
  readonly names: readonly WordClass[]
}
