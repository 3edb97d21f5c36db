// The counted support of some statistics.
// $rows: [{id}]
UNWIND $rows AS row
MATCH (s:Statistic {id: row.id})
RETURN s.id AS id, s.support AS support
