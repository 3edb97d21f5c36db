// Takes away the evidence of some printings.
// $rows: [{id}] of printings
UNWIND $rows AS row
MATCH (x:Evidence {printing: row.id})
DELETE x
