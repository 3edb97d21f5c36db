// Lets a child process of a test run our sources as they are: `node --import <register-typescript.mjs> file.ts`.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where children of one test run keep for each other what they have made of a source; loading the compiler is most of their start. */
const KEPT = process.env.TRANSPILED_SOURCES

/** `./x.js` is `./x.ts` where only that is there. */
export async function resolve(specifier, context, next) {
  const isOurs = specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL !== undefined
  const source = isOurs ? new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL) : undefined
  return source && existsSync(source) ? { url: source.href, shortCircuit: true } : next(specifier, context)
}

/** Types off, nothing else changed. */
async function transpile(text) {
  const { default: { ModuleKind, ScriptTarget, transpileModule } } = await import('typescript')
  return transpileModule(text, { compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2022, verbatimModuleSyntax: true } }).outputText
}

async function transpileOnce(text) {
  if (KEPT === undefined) return transpile(text)
  const file = join(KEPT, createHash('sha256').update(text).digest('hex'))
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const source = await transpile(text), draft = `${file}.${process.pid}`
  mkdirSync(KEPT, { recursive: true })
  writeFileSync(draft, source)
  renameSync(draft, file)
  return source
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context)
  return { format: 'module', source: await transpileOnce(readFileSync(fileURLToPath(url), 'utf8')), shortCircuit: true }
}
