// Writes relations of one type that are there as the graph now shows them.
// RELATION_TYPE stands for one of the ontology's relation types, TARGET_LABEL for Article (WROTE) or Entity: put in from the ontology before the statement runs,
// never from data.
// $rows: [{id, source, target, basis, props, evidenceCount, articleCount, support}]
UNWIND $rows AS row
MATCH (:Entity {id: row.source})-[r:RELATION_TYPE {id: row.id}]->(:TARGET_LABEL {id: row.target})
SET r.basis = row.basis, r.props = row.props, r.evidenceCount = row.evidenceCount, r.articleCount = row.articleCount, r.support = row.support
