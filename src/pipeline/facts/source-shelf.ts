import type { SourceDocument } from '../../model/article.js'

/** UTF-16 code units of sources kept although articles of another source have followed theirs. */
const MAX_USED = 16_000_000

/**
 * The sources seen so far that articles may still refer to. One that waits for its first article is always kept; used
 * ones are let go, the longest unused first, so that memory does not grow with the file.
 */
export class SourceShelf {
  readonly #waiting = new Map<string, SourceDocument>()
  readonly #used = new Map<string, SourceDocument>()
  #usedSize = 0

  add(source: SourceDocument): void {
    this.#drop(source.id)
    this.#waiting.set(source.id, source)
  }

  /** Takes a source for an article to stand in; it stays findable for a while. */
  find(id: string): SourceDocument | undefined {
    const source = this.#waiting.get(id) ?? this.#used.get(id)
    if (!source) return undefined
    this.#drop(id)
    this.#waiting.delete(id)
    this.#used.set(id, source)
    this.#usedSize += source.text.length
    this.#trim()
    return source
  }

  /** Sources that no article has referred to. */
  takeWaiting(): SourceDocument[] {
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    return waiting
  }

  #drop(id: string): void {
    this.#usedSize -= this.#used.get(id)?.text.length ?? 0
    this.#used.delete(id)
  }

  #trim(): void {
    for (const id of this.#used.keys()) {
      if (this.#usedSize <= MAX_USED || this.#used.size === 1) return
      this.#drop(id)
    }
  }
}
