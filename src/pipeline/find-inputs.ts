import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { WenmaiError } from '../model/errors.js'
import { compareText } from '../model/order.js'

/** A file or folder that could not be used, and why. */
export interface InputFailure {
  readonly file: string
  readonly error: WenmaiError
}

/** The files to read, sorted and each once, and what was wrong with the rest. */
export interface Inputs {
  readonly files: readonly string[]
  readonly failures: readonly InputFailure[]
}

/** Stands for the standard input. */
export const STDIN = '-'

const PAGE = /\.(?:txt|md|x?html?)$/iu

const isErrno = (cause: unknown, code: string): boolean => cause instanceof Error && 'code' in cause && cause.code === code

/** What is wrong with a path, from the error that opening it gave. */
export function toPathError(path: string, cause: unknown): WenmaiError {
  if (cause instanceof WenmaiError) return cause
  if (isErrno(cause, 'ENOENT') || isErrno(cause, 'ENOTDIR')) return new WenmaiError('NOT_FOUND', `${path}: there is no such file or folder; check the path`, { cause })
  if (isErrno(cause, 'EACCES') || isErrno(cause, 'EPERM')) return new WenmaiError('BAD_INPUT', `${path}: may not be read; check its permissions`, { cause })
  return new WenmaiError('BAD_INPUT', `${path}: cannot be read (${cause instanceof Error ? cause.message : String(cause)}); check the path`, { cause })
}

/** Pages of a folder, at any depth. Hidden files and folders and links to folders are left out. */
async function findPages(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'))
  const found = await Promise.all(entries.map(async entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return findPages(path)
    return PAGE.test(entry.name) && (entry.isFile() || await isLinkToFile(path)) ? [path] : []
  }))
  return found.flat()
}

const isLinkToFile = (path: string): Promise<boolean> => stat(path).then(found => found.isFile(), () => false)

async function expand(path: string): Promise<string[]> {
  if (path === STDIN || !(await stat(path)).isDirectory()) return [path]
  const pages = await findPages(path)
  if (pages.length === 0) throw new WenmaiError('BAD_INPUT', `${path}: the folder holds no .txt, .md or .html file; give a folder with pages`)
  return pages
}

const toKey = (file: string): string => (file === STDIN ? file : resolve(file))

/** Each file once, under the first of its names by code unit, so that the order of the arguments does not show. */
function toDistinctFiles(files: readonly string[]): string[] {
  const byPath = new Map<string, string>()
  for (const file of [...files].sort(compareText)) if (!byPath.has(toKey(file))) byPath.set(toKey(file), file)
  return [...byPath.values()]
}

/** The files that paths name: a file itself, the pages within a folder, `-` for the standard input. */
export async function findInputs(paths: readonly string[]): Promise<Inputs> {
  const files: string[] = []
  const failures: InputFailure[] = []
  for (const path of [...new Set(paths)].sort(compareText)) {
    await expand(path).then(found => files.push(...found), (cause: unknown) => failures.push({ file: path, error: toPathError(path, cause) }))
  }
  return { files: toDistinctFiles(files), failures }
}
