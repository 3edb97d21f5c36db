// Takes away the claims of some printings.
// $rows: [{id}] of printings
UNWIND $rows AS row
MATCH (x:Claim {printing: row.id})
DELETE x
