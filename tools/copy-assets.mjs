// The compiler leaves alone what is not TypeScript: the explorer's HTML, styles and icon go beside its scripts here.
import { cpSync, mkdirSync, readdirSync } from 'node:fs'

const from = new URL('../src/explorer/', import.meta.url)
const to = new URL('../dist/explorer/', import.meta.url)
const isAsset = file => /\.(?:html|css|svg)$/.test(file)

mkdirSync(to, { recursive: true })
for (const file of readdirSync(from).filter(isAsset)) cpSync(new URL(file, from), new URL(file, to))
