import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { toVariable, type Config } from './config.js'
import { WenmaiError } from './model/errors.js'

/** Where the graph is. */
export type StorePlace =
  | { readonly kind: 'folder'; readonly directory: string }
  | { readonly kind: 'neo4j'; readonly url: string; readonly user: string; readonly password?: string; readonly database?: string; readonly timeoutMs: number }

function readPassword({ password, password_file: file }: Config): { readonly password?: string } {
  if (file === undefined) return password === undefined ? {} : { password }
  if (password !== undefined) throw new WenmaiError('BAD_CONFIG', `both ${toVariable('password')} and ${toVariable('password_file')} are set; keep one`)
  try {
    return { password: readFileSync(file, 'utf8').split(/\r?\n/u, 1)[0] ?? '' }
  } catch (cause) {
    throw new WenmaiError('BAD_CONFIG', `${file}: the password cannot be read from it (${cause instanceof Error ? cause.message : String(cause)}); set ${toVariable('password_file')} to another`, { cause })
  }
}

function checkUrl(store: string): void {
  const url = URL.canParse(store) ? new URL(store) : undefined
  if (url === undefined || !/^(?:neo4j|bolt)(?:\+s|\+ssc)?:$/u.test(url.protocol) || url.hostname === '') throw new WenmaiError('BAD_CONFIG', `store is ${JSON.stringify(store.replace(/\/\/[^/]*@/u, '//…@'))}; give a folder, or neo4j://HOST[:PORT]`)
  if (url.username !== '' || url.password !== '') throw new WenmaiError('BAD_CONFIG', `the store's address must not hold user or password; set ${toVariable('user')} and ${toVariable('password')}`)
}

/**
 * Where a config's graph is: with `://` in it the address of a server, else a folder.
 * @throws WenmaiError `BAD_CONFIG`
 */
export function toStorePlace(config: Config): StorePlace {
  const { store, user, database, timeout } = config
  if (!store.includes('://')) return { kind: 'folder', directory: resolve(store) }
  checkUrl(store)
  return { kind: 'neo4j', url: store, user, ...readPassword(config), ...(database !== undefined && { database }), timeoutMs: timeout * 1000 }
}
