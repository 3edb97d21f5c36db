/** Answers that are kept at a time: more than a page asks for, and a bound for endless runs of pages. */
const MAX_KNOWN = 20_000

/**
 * The engine's own copy of a text: comparing two of those is comparing two addresses, and none of them keeps the page alive that
 * it was cut out of.
 */
export const toOwnText = (text: string): string => Object.keys({ [text]: 0 })[0] ?? text

/** A pure function of a text that remembers its answers: an article asks the same of the same few names again and again. */
export function memoize<Answer>(find: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return text => {
    const answer = known.get(text)
    if (answer !== undefined) return answer
    if (known.size >= MAX_KNOWN) known.clear()
    const fresh = find(text)
    known.set(toOwnText(text), fresh)
    return fresh
  }
}
