// How many entities are one step from any of some entities.
// RELATION_TYPES stands for some of the ontology's relation types, A|B|C: put in from the ontology before the statement runs,
// never from data.
// $ids: entity ids
UNWIND $ids AS id
MATCH (:Entity {id: id})-[:RELATION_TYPES]-(n:Entity)
RETURN count(DISTINCT n) AS count
