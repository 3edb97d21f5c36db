const LINK = 'id name type'
const HIT = `${LINK} aliases mentionCount articleCount`
const PAGE_INFO = 'pageInfo { hasNextPage endCursor }'
const EVIDENCE = 'quote sentence start end sentenceStart inferredBy file article { title city publishedOn authors { name role } }'
const RELATION = `type basis props { name values } source { ${LINK} } target { ${LINK} } evidenceCount evidence(first: 3) { ${EVIDENCE} }`

/** How much the graph holds. */
export const STATS = `query Stats {
  stats { articles mentions statistics evidence entities { type count } relations { type count } }
}`

/** Companies ↔ programmes and awards. Variables: `after`. */
export const COMPANY_PROGRAMMES = `query CompanyProgrammes($after: String) {
  companyProgrammes(first: 20, after: $after) {
    nodes { company { ${LINK} } relation { ${RELATION} } target { ${LINK} } }
    ${PAGE_INFO}
  }
}`

/** Entities by words. Variables: `text`, `after`. */
export const SEARCH = `query Search($text: String!, $after: String) {
  search(text: $text, first: 20, after: $after) { nodes { ${HIT} } ${PAGE_INFO} }
}`

/** One entity with its figures. Variables: `id`, `after`. */
export const ENTITY = `query Entity($id: ID!, $after: String) {
  entity(id: $id) {
    ${HIT}
    props { name values }
    statistics(first: 20, after: $after) { nodes { measure raw evidence(first: 1) { ${EVIDENCE} } } ${PAGE_INFO} }
  }
}`

/** What an entity is linked to. Variables: `id`, `after`. */
export const NEIGHBOURS = `query Neighbours($id: EntityRef!, $after: String) {
  neighbours(entity: $id, first: 20, after: $after) { edges { relation { ${RELATION} } } ${PAGE_INFO} }
}`
