// The same questions through @neo4j/graphql on the same database, where its schema can express them.
import { graphql } from 'graphql'
import { Neo4jGraphQL } from '@neo4j/graphql'

const NODE = 'id: ID! type: String! kind: String name: String! aliases: [String!] props: String mentionCount: Int! articleCount: Int! searchText: String! rank: String!'
const link = (field, type, target) => `${field}: [${target}!]! @relationship(type: "${type}", direction: OUT, properties: "Link")`
const typeDefs = `
  type Link @relationshipProperties { id: ID! type: String! basis: String! props: String! evidenceCount: Int! articleCount: Int! }
  type Award @node { ${NODE} }
  type Programme @node { ${NODE} }
  type Company @node { ${NODE} ${link('received', 'RECEIVED', 'Award')} ${link('participatedIn', 'PARTICIPATED_IN', 'Programme')} ${link('organized', 'ORGANIZED', 'Programme')} }
  type Entity @node { ${NODE} }
`
const EDGES = '{ edges { properties { id type evidenceCount } node { id name } } }'

export const PEER_QUERIES = {
  'neighbours (50) of one type': `query ($id: ID!) { companies(where: { id: { eq: $id } }) { receivedConnection(first: 50, sort: [{ edge: { evidenceCount: DESC } }]) ${EDGES} } }`,
  'programmes and awards of a company': `query ($id: ID!) { companies(where: { id: { eq: $id } }) { name receivedConnection ${EDGES} participatedInConnection ${EDGES} organizedConnection ${EDGES} } }`,
  'company × programme matrix, first page': `query { companies(limit: 30, sort: [{ rank: ASC }]) { name receivedConnection(first: 2) ${EDGES} participatedInConnection(first: 2) ${EDGES} organizedConnection(first: 2) ${EDGES} } }`,
  'search': 'query ($text: String!) { entities(where: { searchText: { contains: $text } }, sort: [{ mentionCount: DESC }], limit: 20) { id type name aliases mentionCount } }',
}

export async function createPeer(driver) {
  const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema()
  return async (name, variableValues) => {
    const { data, errors } = await graphql({ schema, source: PEER_QUERIES[name], variableValues, contextValue: { executionContext: driver } })
    if (errors) throw new Error(`${name}: ${errors.map(({ message }) => message).join('; ')}`)
    return data
  }
}
