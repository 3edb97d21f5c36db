// Takes away some statistics.
// $rows: [{id}]
UNWIND $rows AS row
MATCH (x:Statistic {id: row.id})
DETACH DELETE x
