import { SHINGLE_LENGTH } from './shingles.js'

const BANDS = 24
const ROWS = 3
/** Digits of a band's key in base 32, behind the letter of its band. */
const DIGITS = 6
const KEY_LENGTH = DIGITS + 1
/** Code units of a folded body that are too few to tell a reprint from a like notice. */
const LEAST_LENGTH = 40
const MOST = 0xFFFFFFFF
const FIRST_LETTER = 'A'.charCodeAt(0)

/** Mixes the bits of a whole number (the finaliser of MurmurHash3). */
function mix(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85EBCA6B), twice = Math.imul(once ^ (once >>> 13), 0xC2B2AE35)
  return (twice ^ (twice >>> 16)) >>> 0
}

/** One for each hash function, always the same: sketches that are stored must be comparable for ever. */
const SEEDS = Uint32Array.from({ length: BANDS * ROWS }, (_, index) => mix(index + 1))

/** Hashes of the shingles, in the order of the text; one that comes again is hashed again, which the least does not feel. */
function hashShingles(text: string): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, text.length - SHINGLE_LENGTH + 1))
  for (let at = 0; at < hashes.length; at++) {
    let hash = 0x811C9DC5
    for (let unit = at; unit < at + SHINGLE_LENGTH; unit++) hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193)
    hashes[at] = mix(hash)
  }
  return hashes
}

/** The least hash under one of the functions: of two texts alike with the probability of their resemblance. */
function leastUnder(seed: number, hashes: Uint32Array): number {
  let least = MOST
  for (let at = 0; at < hashes.length; at++) {
    const turned = Math.imul((hashes[at] ?? 0) ^ seed, 0x9E3779B1), value = (turned ^ (turned >>> 15)) >>> 0
    if (value < least) least = value
  }
  return least
}

/**
 * The keys by which a folded body is looked for: 24 bands of three least hashes each (MinHash with bands: Broder 1997; Leskovec, Rajaraman, Ullman, “Mining of Massive
 * Datasets”, 3.4), as one text of 168 characters; '' for a text of fewer than 40 code units. Two bodies share a key with a probability of 1 − (1 − r³)²⁴ for a resemblance r:
 * 0.96 for 0.5, 0.997 for 0.6, 0.00002 for the 0.01 of two reports that have nothing to do with each other.
 */
export function toBands(text: string): string {
  if (text.length < LEAST_LENGTH) return ''
  const hashes = hashShingles(text), least = Array.from(SEEDS, seed => leastUnder(seed, hashes))
  return Array.from({ length: BANDS }, (_, band) => {
    const key = least.slice(band * ROWS, (band + 1) * ROWS).reduce((hash, value) => mix(Math.imul(hash, 31) ^ value), band)
    return String.fromCharCode(FIRST_LETTER + band) + (key >>> 2).toString(32).padStart(DIGITS, '0')
  }).join('')
}

/** The keys in what `toBands` gives. */
export const splitBands = (bands: string): readonly string[] =>
  Array.from({ length: bands.length / KEY_LENGTH }, (_, band) => bands.slice(band * KEY_LENGTH, (band + 1) * KEY_LENGTH))
