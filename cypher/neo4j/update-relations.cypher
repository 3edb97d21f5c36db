// Writes relations of one type that are there as the graph now shows them.
// RELATION_TYPE stands for one of the ontology's relation types: put in from the ontology before the statement runs,
// never from data.
// As in queries, but by the index of relations: between two ends that have many, looking from either takes long.
// $rows: [{id, basis, props, evidenceCount, articleCount, support}]
UNWIND $rows AS row
MATCH ()-[r:RELATION_TYPE {id: row.id}]->()
USING INDEX r:RELATION_TYPE(id)
SET r.basis = row.basis, r.props = row.props, r.evidenceCount = row.evidenceCount, r.articleCount = row.articleCount, r.support = row.support
