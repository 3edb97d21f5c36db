import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

const require = createRequire(import.meta.url)

export default defineConfig({
  resolve: {
    // graphql comes as two modules; sources under test must get the one that its users (yoga, graphql-tools) get from Node.
    alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }],
  },
})
