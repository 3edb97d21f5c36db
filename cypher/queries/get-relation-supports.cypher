// The counted support of some relations of one type.
// RELATION_TYPE stands for one of the ontology's relation types, TARGET_LABEL for Article (WROTE) or Entity: put in from the ontology before the statement runs,
// never from data.
// $rows: [{id, source, target}]
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r:RELATION_TYPE {id: row.id}]->(b:TARGET_LABEL {id: row.target})
RETURN r.id AS id, r.source AS source, r.target AS target, r.support AS support
