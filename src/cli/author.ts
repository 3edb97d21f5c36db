import { userInfo } from 'node:os'
import type { Config } from '../config.js'
import type { ChangeAuthor } from '../model/graph-change.js'
import type { ChangeOptions } from '../store/graph-store.js'

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

/** How a command makes a change whose shifts are to be told. */
export const toChangeOptions = (config: Pick<Config, 'by' | 'reason' | 'dry_run'>): ChangeOptions => ({ ...toAuthor(config), isDryRun: config.dry_run, isDetailed: true })
