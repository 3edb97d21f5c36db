// Adds claims: what a printing says of an entity, a relation or a statistic, kept as it was said.
// $rows: [{printing, owner, body}]
UNWIND $rows AS row
CREATE (:Claim {printing: row.printing, owner: row.owner, body: row.body})
