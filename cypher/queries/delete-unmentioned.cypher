// Takes away the notes of entities that a printing claims and names nowhere.
// $rows: [{id}]
UNWIND $rows AS row
MATCH (x:Unmentioned {id: row.id})
DELETE x
