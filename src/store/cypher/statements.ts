import { readdirSync, readFileSync } from 'node:fs'
import { WenmaiError } from '../../model/errors.js'
import { ENTITY_TYPES, RELATION_TYPES } from '../../model/ontology.js'
import type { Statement } from './cypher-session.js'

// The same depth in src/ and dist/.
const ROOT = new URL('../../../cypher/', import.meta.url)
const IDENTIFIERS: ReadonlySet<string> = new Set([...ENTITY_TYPES, ...RELATION_TYPES, 'Entity', 'Article'])

const stripComments = (text: string): string => text.split('\n').filter((line) => !line.startsWith('//')).join('\n').trim()

const texts = new Map<string, string>()

function readStatement(name: string): string {
  const known = texts.get(name)
  if (known !== undefined) return known
  const text = stripComments(readFileSync(new URL(`queries/${name}.cypher`, ROOT), 'utf8'))
  texts.set(name, text)
  return text
}

function putIdentifier(text: string, [placeholder, identifier]: readonly [string, string]): string {
  if (!IDENTIFIERS.has(identifier)) throw new WenmaiError('INTERNAL', `${identifier} is no label or type of the ontology; please report this.`)
  return text.replaceAll(placeholder, identifier)
}

/** The text of a statement in `cypher/queries`, without its comments, its placeholders filled in. */
export const getStatementText = ({ name, identifiers = {} }: Statement): string =>
  Object.entries(identifiers).reduce(putIdentifier, readStatement(name))

/** The statements of an engine's migrations, in order. */
export function readMigrations(engine: 'grafeo' | 'neo4j'): readonly string[] {
  const folder = new URL(`migrations/${engine}/`, ROOT)
  const files = readdirSync(folder).filter((file) => file.endsWith('.cypher')).sort()
  const text = files.map((file) => stripComments(readFileSync(new URL(file, folder), 'utf8'))).join('\n')
  return text.split(';').map((statement) => statement.trim()).filter((statement) => statement !== '')
}
