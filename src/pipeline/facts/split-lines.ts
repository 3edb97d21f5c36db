import { WenmaiError } from '../../model/errors.js'
import type { TextLine } from './fact-line.js'

/** Bytes: room for a source line of the largest page that is read. */
const MAX_LINE_BYTES = 256 * 1024 * 1024
const LINE_FEED = 0x0a

// One for all lines: making one takes longer than decoding a line.
const decoder = new TextDecoder('utf-8', { fatal: true })

const decodeLine = (bytes: Uint8Array, file: string, number: number): string => {
  try {
    return decoder.decode(bytes)
  } catch (cause) {
    throw new WenmaiError('BAD_FACTS', `${file}:${number}: the line is not UTF-8; write the facts again with \`wenmai extract\``, { cause })
  }
}

/** Collects the pieces of a line until its end is seen: a piece is copied once, however long the line. */
class LineBuffer {
  readonly #file: string
  #pieces: Uint8Array[] = []
  #size = 0
  #number = 0

  constructor(file: string) {
    this.#file = file
  }

  /** The lines that end within the chunk; the rest of it waits for the next. */
  *split(chunk: Uint8Array): Generator<TextLine> {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      this.#add(chunk.subarray(start, end))
      yield this.#take()
      start = end + 1
    }
    this.#add(chunk.subarray(start))
  }

  /** A last line that no line feed ends. */
  *end(): Generator<TextLine> {
    if (this.#size > 0) yield this.#take()
  }

  #add(piece: Uint8Array): void {
    this.#size += piece.length
    if (this.#size > MAX_LINE_BYTES) throw new WenmaiError('BAD_FACTS', `${this.#file}:${this.#number + 1}: the line is longer than ${MAX_LINE_BYTES} bytes; write the facts again with \`wenmai extract\``)
    this.#pieces.push(piece)
  }

  #join(): Uint8Array {
    const [first] = this.#pieces
    return first && this.#pieces.length === 1 ? first : Buffer.concat(this.#pieces)
  }

  #take(): TextLine {
    const text = decodeLine(this.#join(), this.#file, this.#number + 1)
    this.#pieces = []
    this.#size = 0
    return { number: ++this.#number, text }
  }
}

/**
 * The lines of a byte stream, without their line feeds, a run for each chunk that came: to wait for each line by itself would take as long as to read it.
 * A run is read to its end before the next is asked for. Memory holds one chunk and one line. Throws `BAD_FACTS` for what is not UTF-8.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Iterable<TextLine>> {
  const buffer = new LineBuffer(file)
  for await (const chunk of chunks) yield buffer.split(chunk)
  yield buffer.end()
}
