/** Every error code, with the exit code of the command line: 2 for what the user can mend, 3 for what is in the way, 4 for figures that got worse, 1 for our own faults. */
export const ERROR_CODES = {
  BAD_INPUT: { exit: 2, means: 'a file or argument that cannot be used as it is' },
  BAD_CONFIG: { exit: 2, means: 'an option, variable or config file that cannot be used' },
  BAD_GAZETTEER: { exit: 2, means: 'a gazetteer line that cannot be read' },
  BAD_FACTS: { exit: 2, means: 'a facts line that does not parse, resolve or fit the ontology' },
  NOT_FOUND: { exit: 2, means: 'a file, article or entity that is not there' },
  CONFLICT: { exit: 3, means: 'somebody else changed the graph meanwhile' },
  BELOW_BASELINE: { exit: 4, means: 'a type that scores more than a point below the baseline' },
  STORE_LOCKED: { exit: 3, means: 'another process has the store open' },
  STORE_CORRUPT: { exit: 3, means: 'the journal holds a record that cannot be read' },
  STORE_INCOMPATIBLE: { exit: 3, means: 'the store or its server is of a version that this Wenmai cannot use' },
  STORE_UNAVAILABLE: { exit: 3, means: 'the store does not answer' },
  STORE_CLOSED: { exit: 1, means: 'the store was used after it was closed' },
  TOKENIZER_UNAVAILABLE: { exit: 3, means: 'nodejieba is not built on this machine' },
  PORT_IN_USE: { exit: 3, means: 'another process listens on the port' },
  INTERNAL: { exit: 1, means: 'a fault of ours' },
} as const
/** A stable, upper-case error code. */
export type ErrorCode = keyof typeof ERROR_CODES

/** The only error that Wenmai throws on purpose. The message ends with what to do. */
export class WenmaiError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'WenmaiError'
    this.code = code
  }
}
