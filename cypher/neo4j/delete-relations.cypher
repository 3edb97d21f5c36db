// Takes away some relations of one type.
// RELATION_TYPE stands for one of the ontology's relation types: put in from the ontology before the statement runs,
// never from data.
// As in queries, but by the index of relations: between two ends that have many, looking from either takes long.
// $rows: [{id}]
UNWIND $rows AS row
MATCH ()-[r:RELATION_TYPE {id: row.id}]->()
USING INDEX r:RELATION_TYPE(id)
DELETE r
