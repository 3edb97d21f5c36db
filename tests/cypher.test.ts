import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ENTITY_TYPES, RELATION_TYPES } from '../src/model/ontology.js'
import { getStatementText, readMigrations } from '../src/store/cypher/statements.js'

const ROOT = new URL('../cypher/', import.meta.url)
const toNames = (folder: 'queries' | 'search') => readdirSync(new URL(folder, ROOT)).map((file) => ({ folder, name: file.replace(/\.cypher$/, '') }))
/** The statements that every engine runs. */
const SHARED = toNames('queries')
/** Those of one engine. */
const OWN = toNames('search')
const NAMES = [...SHARED, ...OWN].map(({ folder, name }) => `${folder}/${name}`)
const LABELS = [...ENTITY_TYPES, 'Entity', 'Article', 'Printing', 'Source', 'Mention', 'Evidence', 'Statistic', 'GraphState', 'SourceFile', 'LogEntry', 'PastPrinting', 'PastSource', 'Redirect', 'Judgement', 'Unmentioned', 'Annotation', 'Correction']

const read = (path: string): string => readFileSync(new URL(`${path}.cypher`, ROOT), 'utf8')
const readHead = (name: string): string => read(name).split('\n').filter((line) => line.startsWith('//')).join('\n')
const toStatement = (path: string): string => {
  const { folder, name } = [...SHARED, ...OWN].find((one) => `${one.folder}/${one.name}` === path) ?? { name: path }
  return getStatementText({ name, ...(folder && { folder }) })
}
const findAll = (text: string, pattern: RegExp): readonly string[] => [...new Set([...text.matchAll(pattern)].map(([, found]) => found ?? ''))].sort()

/** What the two engines read differently, or only one of them reads. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  'a choice of labels': /\(\w*:\w+\s*[|&]|:!/,
  'a quantified path': /\)\s*\{\s*\d|\]-[+*]|\]->[+*]|\)\s*[+*]\s*[(,]/,
  'a path of varying length': /\*/,
  'a built-in shortest path': /shortest/i,
  'COLLECT {}, COUNT {} or EXISTS {}': /\b(?:collect|count|exists)\s*\{/i,
  'a dynamic label or type': /\$\(|:\$/,
  'an expression in LIMIT or SKIP': /(?<!\$)\b(?:limit|skip)\s+(?!\$\w+\s*(?:$|\n))/i,
  'adding (a scalar to a list gives null)': /\+/,
  'merging a key that may be null': /MERGE \([^)]*\{(?!id: (?:row\.id|'state')\})/,
  'sum() of nothing': /\bsum\s*\(/i,
  'toString() or round()': /\b(?:toString|round)\s*\(/,
  'a type check': /\bIS\s+::/i,
  'a random or clock value': /\b(?:randomUUID|rand|timestamp|datetime|date)\s*\(/i,
  "an engine's own id": /\b(?:elementId|id)\s*\(/,
  'an index or search of one engine': /\b(?:CALL|YIELD|SHOW|FULLTEXT)\b/i,
  'a value in the text': /=\s*(?:'(?!'|state')|"|\d)/,
  'a statement end, so that one file holds one statement': /;/,
  'a node, relationship or path given back': /RETURN (?:DISTINCT )?\w+ ?(?:,|\n|$)/,
}

describe('the statements', () => {
  it.each(NAMES)('%s: its head names its parameters, all of them and no other', (name) => {
    const declared = findAll(readHead(name).split('\n').filter((line) => line.startsWith('// $')).map((line) => line.split(':')[0]).join('\n'), /\$(\w+)/g)
    expect(declared).toEqual(findAll(toStatement(name), /\$(\w+)/g))
    expect(readHead(name)).toMatch(/^\/\/ [A-Z].*\.$/m)
  })

  it.each(NAMES)('%s: the fields of $rows are the fields that it reads', (name) => {
    const fields = findAll(toStatement(name), /\brow\.(\w+)/g)
    const [, listed = ''] = /\$rows: \[\{([^}]*)\}\]/.exec(readHead(name)) ?? []
    expect(listed.split(', ').filter((field) => field !== '').sort()).toEqual(fields)
  })

  it.each(SHARED)('$folder/$name: says nothing that the engines read differently', ({ name }) => {
    const broken = Object.entries(FORBIDDEN).filter(([, pattern]) => pattern.test(getStatementText({ name }))).map(([what]) => what)
    expect(broken).toEqual([])
  })

  // Cut first, then shape: shaping rows that are cut away costs the embedded engine several times the query.
  it.each(NAMES)('%s: a list that is cut is in a total order, before the cut and after', (name) => {
    const statement = toStatement(name)
    const orders = findAll(statement, /ORDER BY ([^\n]*)/g)
    expect(orders).toHaveLength(/\bLIMIT\b/.test(statement) ? 1 : 0)
    if (orders.length > 0) expect(statement).toMatch(/ORDER BY [^\n]*\.(?:id|entity|rank)\nLIMIT \$limit(?:$|\nRETURN (?:.|\n)*\nORDER BY [^\n]*\.(?:id|entity|rank)$)/)
  })

  it.each(NAMES)("%s: knows the ontology's labels and types only", (name) => {
    const words = findAll(toStatement(name).replaceAll(/'[^']*'/g, ''), /:([A-Z]\w+)/g)
    const known: readonly string[] = [...LABELS, ...RELATION_TYPES, 'ENTITY_TYPE', 'RELATION_TYPE', 'RELATION_TYPES', 'TARGET_LABEL']
    expect(words.filter((word) => !known.includes(word))).toEqual([])
  })
})

describe('the rule book', () => {
  it.each([
    ['a choice of labels', 'MATCH (n:A|B) RETURN n.id'], ['a choice of labels', 'MATCH (n:A&!B) RETURN n.id'],
    ['a quantified path', 'MATCH ((a)-[r]->(b)){1,3} RETURN a.id'], ['a path of varying length', 'MATCH (a)-[*1..3]->(b) RETURN a.id'],
    ['COLLECT {}, COUNT {} or EXISTS {}', 'RETURN COLLECT { MATCH (n) RETURN n.id } AS x'], ['a dynamic label or type', 'SET n:$(label)'],
    ['an expression in LIMIT or SKIP', 'RETURN n.id LIMIT $first + 1'], ['an expression in LIMIT or SKIP', 'RETURN n.id LIMIT 10'],
    ['adding (a scalar to a list gives null)', 'SET n.list = n.list + $x'], ['merging a key that may be null', 'MERGE (n:Entity {id: $id})'],
    ['sum() of nothing', 'RETURN sum(n.x) AS x'], ["an engine's own id", 'WHERE id(n) = $x'], ['a value in the text', "WHERE n.name = '甲'"],
    ['a value in the text', 'WHERE n.count = 3'], ['a node, relationship or path given back', 'MATCH (n) RETURN n'],
    ['a node, relationship or path given back', 'MATCH (n) RETURN n, m.id'], ['toString() or round()', 'RETURN toString(n.x) AS x'],
  ])('forbids %s: %s', (rule, statement) => {
    expect(FORBIDDEN[rule]?.test(statement)).toBe(true)
  })
})

describe('the placeholders', () => {
  it('are filled from the ontology, and from nothing else', () => {
    expect(getStatementText({ name: 'create-entities', identifiers: { ENTITY_TYPE: 'Company' } })).toContain('CREATE (:Entity:Company {')
    expect(getStatementText({ name: 'find-edges', identifiers: { RELATION_TYPES: ['USES', 'PART_OF'] } })).toContain('-[r:USES|PART_OF]-')
    for (const bad of ['Company) DETACH DELETE (n', ['USES', 'x']]) {
      expect(() => getStatementText({ name: 'create-entities', identifiers: { ENTITY_TYPE: bad } })).toThrow(/no label or type/)
    }
  })

  it('are explained in the head of each statement that has them', () => {
    for (const name of NAMES) {
      for (const placeholder of findAll(toStatement(name), /\b(ENTITY_TYPE|RELATION_TYPES?|TARGET_LABEL)\b/g)) expect(readHead(name)).toContain(placeholder)
    }
  })
})

const toSchema = (engine: 'grafeo' | 'neo4j'): readonly string[] => readMigrations(engine).flatMap(({ statements }) => statements)

describe.each(['grafeo', 'neo4j'] as const)('the migrations of %s', (engine) => {
  const statements = toSchema(engine)

  it('are numbered from 1 without a gap, name what they make, and may run again', () => {
    const migrations = readMigrations(engine)
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
    for (const statement of statements) expect(statement).toMatch(/^CREATE (?:CONSTRAINT|(?:FULLTEXT )?INDEX) \w+ IF NOT EXISTS FOR/)
    expect(new Set(statements.map((statement) => /(\w+) IF NOT/.exec(statement)?.[1])).size).toBe(statements.length)
  })

  it('index every field that a statement looks things up by', () => {
    const schema = statements.join('\n')
    for (const { name } of SHARED) {
      const text = getStatementText({ name })
      for (const [, label, field] of text.matchAll(/\(\w*:([A-Z]\w+) \{(\w+):[^,}]*\}\)/g)) {
        const isKey = label !== undefined && new RegExp(`FOR \\(n:${label}\\) (?:ON \\(n\\.${field}\\)|REQUIRE n\\.${field} IS UNIQUE)`, 'u').test(schema)
        if (!/CREATE \(/.test(text) && label !== 'TARGET_LABEL') expect([name, label, field, isKey]).toEqual([name, label, field, true])
      }
    }
  })

  it('make an index beside each constraint, after it, where the engine needs one', () => {
    for (const [index, statement] of statements.entries()) {
      const [, label, field] = /^CREATE CONSTRAINT \w+ .* FOR \(n:(\w+)\) REQUIRE n\.(\w+) IS UNIQUE$/.exec(statement) ?? []
      if (label && engine === 'grafeo') expect(statements.slice(index + 1).some((other) => other.includes('CREATE INDEX') && other.endsWith(`FOR (n:${label}) ON (n.${field})`))).toBe(true)
    }
  })
})
