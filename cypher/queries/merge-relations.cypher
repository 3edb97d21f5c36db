// Writes relations of one type as the graph shows them.
// RELATION_TYPE stands for one of the ontology's relation types, TARGET_LABEL for Article (WROTE) or Entity: put in from
// the ontology before the statement runs, never from data.
// $rows: [{id, type, source, target, basis, props, evidenceCount, articleCount, support}]
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:TARGET_LABEL {id: row.target})
MERGE (a)-[r:RELATION_TYPE]->(b)
SET r.id = row.id, r.type = row.type, r.source = row.source, r.target = row.target, r.basis = row.basis,
  r.props = row.props, r.evidenceCount = row.evidenceCount, r.articleCount = row.articleCount, r.support = row.support
