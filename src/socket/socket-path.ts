import { chmodSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { WenmaiError } from '../model/errors.js'
import { sha256 } from '../model/ids.js'

/** Bytes that a socket's path may have on every system that we know (`sun_path` less its end). */
const MAX_PATH_BYTES = 100

/** Makes a folder that only its owner may enter. */
export function makePrivate(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
}

/** The folder for sockets of stores whose own path is too long. Another user's folder of that name is not used. */
function toRuntimeFolder(): string {
  const { uid } = userInfo()
  const folder = join(tmpdir(), `wenmai-${uid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  const isOwn = found.isDirectory() && (uid < 0 || found.uid === uid)
  if (!isOwn) throw new WenmaiError('STORE_UNAVAILABLE', `${folder} belongs to another user; remove it or set TMPDIR to a folder of your own`)
  chmodSync(folder, 0o700)
  return folder
}

/** Where the socket of a store stands: in its folder, or, as paths of sockets are short, in a private folder of the temporary one. */
export function toSocketPath(directory: string): string {
  const absolute = resolve(directory), path = join(absolute, 'wenmai.sock')
  if (process.platform === 'win32') return `\\\\.\\pipe\\wenmai-${sha256(absolute).slice(0, 20)}`
  return Buffer.byteLength(path) <= MAX_PATH_BYTES ? path : join(toRuntimeFolder(), `${sha256(absolute).slice(0, 20)}.sock`)
}
