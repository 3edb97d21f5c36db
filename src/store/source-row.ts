/** A source document, with the files that carry it, and by which rules it was read last ('' where that is not known). */
export interface SourceRow {
  readonly id: string
  readonly files: readonly { readonly file: string; readonly encoding: string }[]
  readonly readWith: string
}
