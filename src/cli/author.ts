import { userInfo } from 'node:os'
import type { Config } from '../config.js'
import type { ChangeAuthor } from '../model/graph-change.js'

function findUser(): string {
  try {
    return userInfo().username
  } catch {
    // A user without an entry, as in a container.
    return ''
  }
}

/** Who makes the changes of a command, and what for. */
export const toAuthor = ({ by, reason }: Pick<Config, 'by' | 'reason'>): ChangeAuthor => ({ by: by ?? findUser(), ...(reason !== undefined && { reason }) })
