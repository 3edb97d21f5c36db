import { describe, expect, it } from 'vitest'
import { WenmaiError } from '../../src/model/errors.js'
import { validateBatch } from '../../src/model/validate-batch.js'
import { buildGraphOfFile } from '../../src/pipeline/build-graph.js'
import { makeHostileInput } from '../../tools/fuzz/hostile-inputs.mjs'
import { extractor } from '../helpers/extraction.js'

const INPUTS = 10_000, GROUPS = 20

/** How the input fares: `read`, `refused` in one line, or what went wrong. */
function fareOf(index: number): string {
  try {
    validateBatch(buildGraphOfFile(makeHostileInput(7, index), extractor))
    return 'read'
  } catch (error) {
    if (error instanceof WenmaiError && error.code === 'BAD_INPUT' && !error.message.includes('\n')) return 'refused'
    return `${index}: ${error instanceof Error ? error.stack ?? error.message : String(error)}`
  }
}

describe('hostile inputs', () => {
  it.each(Array.from({ length: GROUPS }, (_, group) => group))('group %d is read with every invariant, or refused in one line', { timeout: 120_000 }, group => {
    const size = INPUTS / GROUPS, fares = Array.from({ length: size }, (_, index) => fareOf(group * size + index))
    expect(fares.filter(fare => fare !== 'read' && fare !== 'refused')).toEqual([])
    expect(fares.filter(fare => fare === 'read').length).toBeGreaterThan(size / 2)
  })

  it('are the same for the same seed, and others for another', () => {
    expect(makeHostileInput(1, 5)).toEqual(makeHostileInput(1, 5))
    expect(makeHostileInput(2, 5)).not.toEqual(makeHostileInput(1, 5))
  })
})
