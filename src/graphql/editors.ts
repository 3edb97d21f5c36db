import { timingSafeEqual } from 'node:crypto'
import { sha256 } from '../model/ids.js'
import type { Editor } from './context.js'
import { toCodedError } from './errors.js'

/** Who may judge, and through what. */
export interface Editing {
  /** Keys by the names of those who have them. */
  readonly keys: ReadonlyMap<string, string>
  readonly reviewer: Editor['reviewer']
}

/** Keys of one length, so that comparing them tells nothing of where they differ. */
const toBytes = (key: string): Buffer => Buffer.from(sha256(key))

const isSame = (a: string, b: string): boolean => timingSafeEqual(toBytes(a), toBytes(b))

/** The editor whose key a request has. @throws GraphQLError FORBIDDEN, UNAUTHENTICATED */
export function findEditor(request: Request, editing: Editing | undefined): Editor {
  if (editing === undefined || editing.keys.size === 0) throw toCodedError('FORBIDDEN', 'This server has no editors. Set WENMAI_EDITORS where it runs.')
  const key = /^Bearer (\S+)$/u.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
  const [name] = [...editing.keys].find(([, other]) => isSame(key, other)) ?? []
  if (name === undefined) throw toCodedError('UNAUTHENTICATED', 'This needs an editor\'s key. Send it as `authorization: Bearer KEY`.')
  return { name, reviewer: editing.reviewer }
}
