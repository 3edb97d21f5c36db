import type { GraphView } from '../store/graph-store.js'
import { createLoaders, type Loaders } from './loaders.js'

/** What a resolver may use. */
export interface Context {
  readonly view: GraphView
  readonly loaders: Loaders
}

/** A resolver: the body is one call. */
export type Resolver<Parent, Args, Result> = (parent: Parent, args: Args, context: Context) => Result | Promise<Result>

/** A resolver of a root field. */
export type RootResolver<Args, Result> = Resolver<unknown, Args, Result>

/** The context of one request. */
export const createContext = (view: GraphView): Context => ({ view, loaders: createLoaders(view) })
