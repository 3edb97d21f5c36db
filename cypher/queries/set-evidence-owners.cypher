// Shows evidence as that of other relations; what it was said of stays noted.
// $rows: [{printing, claimed, before, after}]
UNWIND $rows AS row
MATCH (e:Evidence {owner: row.before})
WHERE e.printing = row.printing AND coalesce(e.claimed, e.owner) = row.claimed
SET e.owner = row.after, e.claimed = row.claimed
