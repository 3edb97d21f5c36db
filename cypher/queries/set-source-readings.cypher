// Notes by which rules source documents were read last.
// $rows: [{id, readWith}]
UNWIND $rows AS row
MATCH (s:Source {id: row.id})
SET s.readWith = row.readWith
