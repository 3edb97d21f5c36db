import { failFacts } from '../../model/check-values.js'
import type { ArticleFacts } from '../../model/graph-batch.js'
import { toEntityOfProfile, toRelationId } from '../../model/ids.js'
import type { Profile } from './profile.js'
import type { ProfileReader } from './read-profiles.js'

/** What a printing of an article says, of profiles instead of entities. */
export interface ClaimedFacts {
  readonly facts: ArticleFacts
  /** One for each of its entities, in their order. */
  readonly profiles: readonly Profile[]
}

type Rename = (id: string) => string

/** The same facts of entities with other ids. A relation's id follows from its ends, a figure's and a correction's stay: they tell where it stands, or what was said. */
const rename = ({ article, entities, mentions, relations, statistics, corrections }: ArticleFacts, toId: Rename): ArticleFacts => ({
  article,
  entities: entities.map((entity) => ({ ...entity, id: toId(entity.id) })),
  mentions: mentions.map((mention) => ({ ...mention, entity: toId(mention.entity) })),
  relations: relations.map((relation) => {
    const source = toId(relation.source), target = toId(relation.target)
    return { ...relation, id: toRelationId(relation.type, source, target), source, target }
  }),
  statistics: statistics.map((statistic) => ({ ...statistic, subject: toId(statistic.subject) })),
  ...(corrections && { corrections: corrections.map((correction) => (correction.effect === 'WITHDRAWN' ? { ...correction, source: toId(correction.source), target: toId(correction.target) } : correction)) }),
})

function checkNamesakes({ article, entities }: ArticleFacts): void {
  const seen = new Map<string, string>()
  for (const { id } of entities) {
    const entity = toEntityOfProfile(id), other = seen.get(entity)
    if (other !== undefined) failFacts(`article ${article.id}`, `its entities ${other} and ${id} have one name and type; give them as one`)
    seen.set(entity, id)
  }
}

/**
 * Puts the profiles that an article claims in the place of its entities; `text` is its source's. Facts that were claimed before give the same again.
 * @throws WenmaiError `BAD_FACTS` where two entities of one article are namesakes
 */
export function claimProfiles(facts: ArticleFacts, text: string, reader: ProfileReader): ClaimedFacts {
  checkNamesakes(facts)
  const said = rename(facts, toEntityOfProfile), claims = reader.read(said, text)
  const profileOf = new Map(claims.map(({ entity, profile }) => [entity, profile.id]))
  return { facts: rename(said, (id) => profileOf.get(id) ?? id), profiles: claims.map(({ profile }) => profile) }
}
