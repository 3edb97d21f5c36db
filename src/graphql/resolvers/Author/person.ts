import type { EntityRow } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'
import { findPerson, type AuthorOf } from '../../facts.js'

/** `Author.person`. */
export const person: Resolver<AuthorOf, unknown, EntityRow | undefined> = (author, _args, context) => findPerson(author, context)
