// The relations of some entities, in either direction: one step of a search for paths.
// RELATION_TYPES stands for some of the ontology's relation types, A|B|C: put in from the ontology before the statement runs,
// never from data.
// $ids: entity ids
UNWIND $ids AS id
MATCH (:Entity {id: id})-[r:RELATION_TYPES]-(n:Entity)
RETURN DISTINCT id AS near, n.id AS far, r.id AS relation
