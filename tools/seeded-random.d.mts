/** A source of numbers in [0, 1), the same for the same seed (mulberry32). */
export type Random = () => number

/** Creates one. */
export function createRandom(seed: number): Random
