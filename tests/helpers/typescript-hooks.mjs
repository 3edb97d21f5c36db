// Lets a child process of a test run our sources as they are: `node --import <register-typescript.mjs> file.ts`.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import typescript from 'typescript'

const { ModuleKind, ScriptTarget, transpileModule } = typescript
const compilerOptions = { module: ModuleKind.ESNext, target: ScriptTarget.ES2022, verbatimModuleSyntax: true }

/** `./x.js` is `./x.ts` where only that is there. */
export async function resolve(specifier, context, next) {
  const isOurs = specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL !== undefined
  const source = isOurs ? new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL) : undefined
  return source && existsSync(source) ? { url: source.href, shortCircuit: true } : next(specifier, context)
}

/** Types off, nothing else changed. */
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context)
  const { outputText } = transpileModule(readFileSync(fileURLToPath(url), 'utf8'), { compilerOptions })
  return { format: 'module', source: outputText, shortCircuit: true }
}
