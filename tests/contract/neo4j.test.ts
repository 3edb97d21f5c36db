import { createNeo4jPlace, describeWithNeo4j } from '../helpers/neo4j-places.js'
import { describeGraphStore } from './graph-store-contract.js'

describeWithNeo4j('a real server', () => {
  describeGraphStore({ name: 'Neo4j', createPlace: createNeo4jPlace, isDurable: true })
})
