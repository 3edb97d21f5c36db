// Takes away some entities.
// $rows: [{id}]
UNWIND $rows AS row
MATCH (x:Entity {id: row.id})
DETACH DELETE x
