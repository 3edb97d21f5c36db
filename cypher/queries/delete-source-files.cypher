// Takes away that some files carry some sources.
// $rows: [{id}]
UNWIND $rows AS row
MATCH (x:SourceFile {id: row.id})
DETACH DELETE x
