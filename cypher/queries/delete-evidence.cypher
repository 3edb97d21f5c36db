// Takes away the evidence that some printings give of some relations and statistics, its owners.
// $rows: [{printing, owner}]
UNWIND $rows AS row
MATCH (x:Evidence {owner: row.owner})
WHERE x.printing = row.printing
DELETE x
