// The ids of the entities one step from an entity, in either direction.
// RELATION_TYPES stands for some of the ontology's relation types, A|B|C: put in from the ontology before the statement runs,
// never from data.
// $id: entity id
MATCH (:Entity {id: $id})-[:RELATION_TYPES]-(n:Entity)
RETURN DISTINCT n.id AS id
