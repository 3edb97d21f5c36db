// Ids that lead to themselves again.
// $rows: [{id}]
UNWIND $rows AS row
MATCH (x:Redirect {id: row.id})
DELETE x
