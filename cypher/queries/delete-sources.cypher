// Takes away some sources.
// $rows: [{id}]
UNWIND $rows AS row
MATCH (x:Source {id: row.id})
DETACH DELETE x
