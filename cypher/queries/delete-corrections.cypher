// Takes away corrections that nobody supports.
// $rows: [{id}]
UNWIND $rows AS row
MATCH (x:Correction {id: row.id})
DELETE x
