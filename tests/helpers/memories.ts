import { expect } from 'vitest'
import { createRandom, pickIndex, type Random } from './seeded-random.js'

/** What remembers texts by id. */
interface Memory {
  get(id: string): string | undefined
  set(id: string, text: string): void
  delete(id: string): void
}

/** Sets and takes away by chance in a memory and in a map, then asks both for every id and for some that never were. */
export function expectLikeMap(memory: Memory, { ids, idOf, textOf }: { readonly ids: number; readonly idOf: (number: number) => string; readonly textOf: (random: Random) => string }): void {
  const random = createRandom(5), map = new Map<string, string>()
  for (let step = 0; step < 60_000; step += 1) {
    const id = idOf(pickIndex(random, ids)), text = textOf(random)
    if (pickIndex(random, 5) === 0) {
      memory.delete(id)
      map.delete(id)
    } else {
      memory.set(id, text)
      map.set(id, text)
    }
  }
  for (let number = 0; number < ids + 1000; number += 1) expect(memory.get(idOf(number))).toBe(map.get(idOf(number)))
}
