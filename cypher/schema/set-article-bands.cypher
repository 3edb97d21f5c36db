// Notes the bands of some articles, as layout 7 has them.
// $rows: [{id, bands}]
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
SET a.bands = row.bands
