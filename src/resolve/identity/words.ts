import { byNewest, isUserWord, type Judgement } from '../../model/judgement.js'

/** Judgements by the profiles that they are about, whether those are there or not. */
export class Words {
  readonly #byId = new Map<string, Judgement>()
  /** What users said and did not take back, newest first. */
  readonly #byProfile = new Map<string, readonly Judgement[]>()

  /** The judgement of that id, withdrawn or not. */
  find(id: string): Judgement | undefined {
    return this.#byId.get(id)
  }

  /** Records a judgement; one of the same id (taken back, for example) gives way. */
  set(judgement: Judgement): void {
    this.#byId.set(judgement.id, judgement)
    for (const end of [judgement.a, judgement.b]) this.#index(end, judgement.id, isUserWord(judgement) ? [judgement] : [])
  }

  /** Forgets a judgement as if it had never been made. */
  delete({ id, a, b }: Judgement): void {
    this.#byId.delete(id)
    for (const end of [a, b]) this.#index(end, id, [])
  }

  /** What users last said of the profile and each other, newest first. */
  of(profile: string): readonly Judgement[] {
    const known = this.#byProfile.get(profile) ?? [], seen = new Set<string>()
    return known.filter(({ a, b }) => {
      const other = a === profile ? b : a, isOlder = seen.has(other)
      seen.add(other)
      return !isOlder
    })
  }

  /** The last word of a user on two profiles. */
  between(a: string, b: string): Judgement | undefined {
    return this.#byProfile.get(a)?.find(judgement => judgement.a === b || judgement.b === b)
  }

  #index(end: string, id: string, added: readonly Judgement[]): void {
    const others = (this.#byProfile.get(end) ?? []).filter(judgement => judgement.id !== id), all = [...others, ...added].sort(byNewest)
    if (all.length > 0) this.#byProfile.set(end, all)
    else this.#byProfile.delete(end)
  }
}
