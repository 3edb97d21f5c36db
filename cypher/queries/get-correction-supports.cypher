// The counted support of some corrections.
// $rows: [{id}]
UNWIND $rows AS row
MATCH (c:Correction {id: row.id})
RETURN c.id AS id, c.support AS support
