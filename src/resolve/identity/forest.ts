/** Groups of the numbers from 0 to `size` - 1; the least member stands for its group. */
export class Forest {
  readonly #first: number[]
  readonly #members: Map<number, number[]>

  constructor(size: number, known?: Forest) {
    this.#first = known ? [...known.#first] : Array.from({ length: size }, (_, place) => place)
    this.#members = known ? new Map([...known.#members].map(([first, members]) => [first, [...members]])) : new Map(this.#first.map(place => [place, [place]]))
  }

  /** The same groups, to go on with. */
  copy(): Forest {
    return new Forest(this.#first.length, this)
  }

  /** The least member of the group. */
  find(place: number): number {
    return this.#first[place] ?? place
  }

  /** Members of the group, ascending. */
  membersOf(place: number): readonly number[] {
    return this.#members.get(this.find(place)) ?? []
  }

  areJoined(a: number, b: number): boolean {
    return this.find(a) === this.find(b)
  }

  /** True where joining the second pair would join the first. */
  areJoinedBy([a, b]: readonly [number, number], [one, other]: readonly [number, number]): boolean {
    return (this.areJoined(a, one) && this.areJoined(b, other)) || (this.areJoined(a, other) && this.areJoined(b, one))
  }

  join(a: number, b: number): void {
    const [low = a, high = b] = [this.find(a), this.find(b)].sort((x, y) => x - y)
    if (low === high) return
    const joined = [...this.membersOf(low), ...this.membersOf(high)].sort((x, y) => x - y)
    for (const place of joined) this.#first[place] = low
    this.#members.set(low, joined)
    this.#members.delete(high)
  }

  /** Every group, by its least member. */
  all(): readonly (readonly number[])[] {
    return [...this.#members].sort(([a], [b]) => a - b).map(([, members]) => members)
  }
}
