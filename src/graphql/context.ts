import type { GraphView } from '../store/graph-store.js'
import type { Annotator } from '../store/annotator.js'
import type { Reviewer } from '../store/reviewer.js'
import { findEditor, type Editing } from './editors.js'
import { createLoaders, type Loaders } from './loaders.js'

/** What a resolver may use. */
export interface Context {
  readonly view: GraphView
  readonly loaders: Loaders
  /** Whoever asks, as an editor. @throws GraphQLError FORBIDDEN, UNAUTHENTICATED */
  readonly getEditor: () => Editor
}

/** An editor, and what an editor works with. */
export interface Editor {
  readonly name: string
  readonly reviewer: Reviewer & Annotator
}

/** A resolver: the body is one call. */
export type Resolver<Parent, Args, Result> = (parent: Parent, args: Args, context: Context) => Result | Promise<Result>

/** A resolver of a root field. */
export type RootResolver<Args, Result> = Resolver<unknown, Args, Result>

/** What a request reads from a view. */
export const createReading = (view: GraphView): Pick<Context, 'view' | 'loaders'> => ({ view, loaders: createLoaders(view) })

/** The context of one request. */
export const createContext = (view: GraphView, request: Request, editing?: Editing): Context => ({ ...createReading(view), getEditor: () => findEditor(request, editing) })
