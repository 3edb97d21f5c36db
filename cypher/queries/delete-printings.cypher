// Takes away some printings.
// $rows: [{id}]
UNWIND $rows AS row
MATCH (x:Printing {id: row.id})
DETACH DELETE x
