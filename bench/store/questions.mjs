// The questions, as calls of the view and as GraphQL of ours.
const NODE = '{ id name }'
const RELATION = '{ id type evidenceCount }'

export const OUR_QUERIES = {
  'neighbours (50) of one type': `query ($id: EntityRef!) { neighbours(entity: $id, types: [RECEIVED], direction: OUT, first: 50) { edges { relation ${RELATION} node ${NODE} } } }`,
  'programmes and awards of a company': `query ($id: EntityRef!) { companyProgrammes(company: $id, first: 100) { nodes { company ${NODE} relation ${RELATION} target ${NODE} } } }`,
  'company × programme matrix, first page': `query { companyProgrammes(first: 100) { nodes { company ${NODE} relation ${RELATION} target ${NODE} } } }`,
  'search': 'query ($text: String!) { search(text: $text, first: 20) { nodes { id type name aliases mentionCount } } }',
}

/** For each question the arguments of its rounds. */
export const toArguments = ({ companies, starts, pairs, words }) => ({
  'neighbours (50) of one type': companies, 'programmes and awards of a company': companies,
  'company × programme matrix, first page': companies.map(() => ({})), 'search': words.map(text => ({ text })),
  'neighbours (50)': starts, '2-hop count': starts, '3-hop count': starts, 'shortest path ≤ 6 hops': pairs, 'company × programme matrix': companies.map(() => ({})), 'search (20)': words.map(text => ({ text })),
})

export const VIEW_CALLS = {
  'neighbours (50)': (view, { id }) => view.findNeighbours({ id, first: 50 }),
  '2-hop count': (view, { id }) => view.countReachable({ id, depth: 2 }),
  '3-hop count': (view, { id }) => view.countReachable({ id, depth: 3 }),
  'shortest path ≤ 6 hops': (view, { from, to }) => view.findPaths({ from, to, maxDepth: 6 }),
  'company × programme matrix': view => view.findCompanyProgrammes({ first: 100 }),
  'search (20)': (view, { text }) => view.searchEntities({ text, first: 20 }),
}
