import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A path within this package, wherever it is installed and whatever the working directory. */
export const toPackagePath = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** The version in package.json. */
export const readVersion = (): string => (JSON.parse(readFileSync(toPackagePath('package.json'), 'utf8')) as { version: string }).version
