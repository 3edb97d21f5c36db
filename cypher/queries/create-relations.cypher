// Adds relations of one type as the graph shows them; none of them may be there, both ends must.
// RELATION_TYPE stands for one of the ontology's relation types, TARGET_LABEL for Article (WROTE) or Entity: put in from
// the ontology before the statement runs, never from data.
// $rows: [{id, type, source, target, basis, props, evidenceCount, articleCount, support}]
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:TARGET_LABEL {id: row.target})
CREATE (a)-[:RELATION_TYPE {id: row.id, type: row.type, source: row.source, target: row.target, basis: row.basis, props: row.props,
  evidenceCount: row.evidenceCount, articleCount: row.articleCount, support: row.support}]->(b)
