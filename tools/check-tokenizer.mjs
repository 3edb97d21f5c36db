// After `npm install`: one readable line where nodejieba could not be built, instead of its build log.
// It is an optional dependency, so that the log stays out of sight and the install goes through.
import { createRequire } from 'node:module'

try {
  createRequire(import.meta.url)('nodejieba').load()
} catch {
  console.error('wenmai: nodejieba is not built on this machine; install g++, make and python3, then run `npm install` again')
}
