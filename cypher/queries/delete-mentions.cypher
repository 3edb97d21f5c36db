// Takes away the mentions of some printings.
// $rows: [{printing, article}]
UNWIND $rows AS row
MATCH (x:Mention {article: row.article})
WHERE x.printing = row.printing
DELETE x
