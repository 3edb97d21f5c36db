// The counted support of some entities.
// $rows: [{id}]
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
RETURN n.id AS id, n.type AS type, n.support AS support
