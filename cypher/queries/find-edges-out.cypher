// The relations that leave some entities: one step of a search for paths.
// $ids: entity ids
// $types: relation types
UNWIND $ids AS id
MATCH (:Entity {id: id})-[r]->(n:Entity)
WHERE r.type IN $types
RETURN id AS near, n.id AS far, r.id AS relation
