// Shows mentions as those of other entities; what they were read as stays noted.
// $rows: [{printing, article, claimed, after}]
UNWIND $rows AS row
MATCH (m:Mention {article: row.article})
WHERE m.printing = row.printing AND coalesce(m.claimed, m.entity) = row.claimed
SET m.entity = row.after, m.claimed = row.claimed
