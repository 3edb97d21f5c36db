import type { Props } from '../model/entity.js'
import type { RelationDraft } from '../extract/document.js'
import { mergeProps } from './merge-props.js'

/** Who gives an award or issues a policy, by the entity's index: the bodies that the text says it of. */
export function issuersOf(drafts: readonly RelationDraft[]): ReadonlyMap<number, Props> {
  const issuers = new Map<number, Props>()
  for (const { type, source, target, props } of drafts) {
    const isIssued = type === 'CONFERS' || type === 'ORGANIZED' && props?.['role'] === 'ISSUER'
    if (!isIssued || source.type !== 'Organization') continue
    issuers.set(target.index, mergeProps([issuers.get(target.index) ?? {}, { issuer: source.name }]))
  }
  return issuers
}
