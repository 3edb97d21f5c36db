// Notes which entities a printing names nowhere, though it claims something of them: by their mentions it could not be found.
// $rows: [{id, entity, printing}]
UNWIND $rows AS row
MERGE (u:Unmentioned {id: row.id})
SET u.entity = row.entity, u.printing = row.printing
