import type { SourceFile } from '../../src/text/read-source.js'

/** A file that no newspaper prints, the same for the same seed and index. */
export function makeHostileInput(seed: number, index: number): SourceFile
