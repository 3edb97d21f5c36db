import { readdirSync, readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { resolvers } from './resolvers/resolvers.js'

const SCHEMA_DIRECTORY = new URL('../../schema/', import.meta.url)

/** The SDL, one noun a file, in the order of the files' names. */
export const readTypeDefs = (): string[] =>
  readdirSync(SCHEMA_DIRECTORY).filter(file => file.endsWith('.graphql')).sort().map(file => readFileSync(new URL(file, SCHEMA_DIRECTORY), 'utf8'))

/** The schema with its resolvers. */
export const createSchema = (): GraphQLSchema => makeExecutableSchema({ typeDefs: readTypeDefs(), resolvers })
