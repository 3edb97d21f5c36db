// Takes away some articles.
// $rows: [{id}]
UNWIND $rows AS row
MATCH (x:Article {id: row.id})
DETACH DELETE x
