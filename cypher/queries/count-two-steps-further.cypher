// How many entities are at the end of two steps from any of some entities.
// RELATION_TYPES stands for some of the ontology's relation types, A|B|C: put in from the ontology before the statement runs,
// never from data.
// $ids: entity ids
UNWIND $ids AS id
MATCH (:Entity {id: id})-[:RELATION_TYPES]-(n:Entity)
WITH DISTINCT n
MATCH (n)-[:RELATION_TYPES]-(m:Entity)
RETURN count(DISTINCT m) AS count
