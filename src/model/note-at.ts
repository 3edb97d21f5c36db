/** What somebody said, and may have taken back. */
interface Note {
  /** ISO 8601 in UTC, so that times compare as texts. */
  readonly at: string
  readonly withdrawnAt?: string
}

/** A note as it stood at an instant (ISO 8601 in UTC; now where it is left out); `undefined` where it was not said yet. */
export function toNoteAt<Said extends Note>(note: Said, instant?: string): Said | undefined {
  if (instant === undefined) return note
  if (note.at > instant) return undefined
  return note.withdrawnAt !== undefined && note.withdrawnAt > instant ? withoutEnd(note) : note
}

/** What was taken back only later. */
function withoutEnd<Said extends Note>({ withdrawnAt: _, ...note }: Said): Said {
  return note as Said
}
