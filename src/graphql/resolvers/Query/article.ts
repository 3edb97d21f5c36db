import type { ArticleRow } from '../../../store/graph-store.js'
import type { RootResolver } from '../../context.js'

/** `article(id)`: null for an unknown id. */
export const article: RootResolver<{ readonly id: string }, ArticleRow | undefined> = (_root, { id }, { loaders }) => loaders.articles.load(id)
