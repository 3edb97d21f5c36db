// Takes away the mentions of some printings.
// $rows: [{id}] of printings
UNWIND $rows AS row
MATCH (x:Mention {printing: row.id})
DELETE x
