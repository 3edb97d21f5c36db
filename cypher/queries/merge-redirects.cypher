// Notes which ids lead to another entity.
// $rows: [{id, target}]
UNWIND $rows AS row
MERGE (r:Redirect {id: row.id})
SET r.target = row.target
