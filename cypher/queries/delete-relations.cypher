// Takes away some relations of one type.
// RELATION_TYPE stands for one of the ontology's relation types, TARGET_LABEL for Article (WROTE) or Entity: put in from the ontology before the statement runs,
// never from data.
// $rows: [{id, source, target}]
UNWIND $rows AS row
MATCH (:Entity {id: row.source})-[r:RELATION_TYPE {id: row.id}]->(:TARGET_LABEL {id: row.target})
DELETE r
