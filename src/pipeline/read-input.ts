import { createReadStream } from 'node:fs'
import { WenmaiError } from '../model/errors.js'
import type { SourceFile } from '../text/read-source.js'
import { STDIN, toPathError } from './find-inputs.js'

/** Bytes: thousands of newspaper pages; what is larger is no page. */
const MAX_FILE_BYTES = 64 * 1024 * 1024

/** The bytes of a file, or of the standard input for `-`, as they come. */
export const openInput = (file: string): AsyncIterable<Buffer> => (file === STDIN ? process.stdin : createReadStream(file))

async function readBytes(file: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of openInput(file)) {
    size += chunk.length
    if (size > MAX_FILE_BYTES) throw new WenmaiError('BAD_INPUT', `${file}: is larger than ${MAX_FILE_BYTES >> 20} MB; split it into pages`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

/**
 * A file whole, or the standard input for `-`.
 * @throws WenmaiError `NOT_FOUND` or `BAD_INPUT`
 */
export async function readInput(file: string): Promise<SourceFile> {
  const bytes = await readBytes(file).catch((cause: unknown) => {
    throw toPathError(file, cause)
  })
  return { file, bytes }
}
