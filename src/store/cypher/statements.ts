import { readdirSync, readFileSync } from 'node:fs'
import { WenmaiError } from '../../model/errors.js'
import { ENTITY_TYPES, RELATION_TYPES } from '../../model/ontology.js'
import type { Statement } from './cypher-session.js'

// The same depth in src/ and dist/.
const ROOT = new URL('../../../cypher/', import.meta.url)
const IDENTIFIERS: ReadonlySet<string> = new Set([...ENTITY_TYPES, ...RELATION_TYPES, 'Entity', 'Article'])

const stripComments = (text: string): string => text.split('\n').filter((line) => !line.startsWith('//')).join('\n').trim()

const texts = new Map<string, string>()

function readStatement(path: string): string {
  const known = texts.get(path)
  if (known !== undefined) return known
  const text = stripComments(readFileSync(new URL(`${path}.cypher`, ROOT), 'utf8'))
  texts.set(path, text)
  return text
}

function putIdentifier(text: string, [placeholder, identifier]: readonly [string, string | readonly string[]]): string {
  const names = [identifier].flat()
  for (const name of names) if (!IDENTIFIERS.has(name)) throw new WenmaiError('INTERNAL', `${name} is no label or type of the ontology; please report this.`)
  // Whole words only: RELATION_TYPE is the beginning of RELATION_TYPES.
  return text.replaceAll(new RegExp(`\\b${placeholder}\\b`, 'gu'), names.join('|'))
}

/** The text of a statement, without its comments, its placeholders filled in. */
export const getStatementText = ({ name, folder = 'queries', identifiers = {} }: Statement): string =>
  Object.entries(identifiers).reduce(putIdentifier, readStatement(`${folder}/${name}`))

/** One migration: `V001__….cypher` has version 1. */
export interface Migration {
  readonly version: number
  readonly statements: readonly string[]
}

const toStatements = (text: string): readonly string[] => text.split(';').map((statement) => statement.trim()).filter((statement) => statement !== '')

/** An engine's migrations, in order. */
export function readMigrations(engine: 'grafeo' | 'neo4j'): readonly Migration[] {
  const folder = new URL(`migrations/${engine}/`, ROOT)
  const files = readdirSync(folder).filter((file) => file.endsWith('.cypher')).sort()
  return files.map((file) => ({
    version: Number(/^V(\d+)__/u.exec(file)?.[1]), statements: toStatements(stripComments(readFileSync(new URL(file, folder), 'utf8'))),
  }))
}
