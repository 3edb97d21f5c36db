// Notes which files carry which sources.
// $rows: [{id, file, source}]
UNWIND $rows AS row
MERGE (f:SourceFile {id: row.id})
SET f.file = row.file, f.source = row.source
