import type { SourceDocument } from '../../model/article.js'

/** Bytes of sources' texts kept although articles of another source have followed theirs: 16 million UTF-16 code units. */
const MAX_USED = 32_000_000

/** Keeps half of a surrogate pair as it is: that there is none is checked elsewhere. */
const ENCODING = 'utf16le'

/** A source put away: its text stands outside the heap, which for each byte that lives in it grows by nearly two. */
interface UsedSource {
  readonly source: Omit<SourceDocument, 'text'>
  readonly bytes: Buffer
}

/**
 * The sources seen so far that articles may still refer to. One that waits for its first article is always kept; used
 * ones are let go, the longest unused first, so that memory does not grow with the file.
 */
export class SourceShelf {
  readonly #waiting = new Map<string, SourceDocument>()
  readonly #used = new Map<string, UsedSource>()
  #usedSize = 0

  add(source: SourceDocument): void {
    this.#drop(source.id)
    this.#waiting.set(source.id, source)
  }

  /** Takes a source for an article to stand in; it stays findable for a while. */
  find(id: string): SourceDocument | undefined {
    const source = this.#waiting.get(id) ?? this.#findUsed(id)
    if (!source) return undefined
    this.#drop(id)
    this.#waiting.delete(id)
    this.#use(source)
    this.#trim()
    return source
  }

  /** Sources that no article has referred to. */
  takeWaiting(): SourceDocument[] {
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    return waiting
  }

  #findUsed(id: string): SourceDocument | undefined {
    const used = this.#used.get(id)
    return used && { ...used.source, text: used.bytes.toString(ENCODING) }
  }

  #use({ text, ...source }: SourceDocument): void {
    const bytes = Buffer.from(text, ENCODING)
    this.#used.set(source.id, { source, bytes })
    this.#usedSize += bytes.length
  }

  #drop(id: string): void {
    this.#usedSize -= this.#used.get(id)?.bytes.length ?? 0
    this.#used.delete(id)
  }

  #trim(): void {
    for (const id of this.#used.keys()) {
      if (this.#usedSize <= MAX_USED || this.#used.size === 1) return
      this.#drop(id)
    }
  }
}
