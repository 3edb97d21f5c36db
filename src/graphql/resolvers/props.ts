import type { Props } from '../../model/entity.js'
import type { Resolver } from '../context.js'
import { toProps, type Prop } from '../facts.js'

/** `props` of an entity, a relation or a piece of evidence. */
export const props: Resolver<{ readonly props?: Props }, unknown, readonly Prop[]> = parent => toProps(parent.props)
