// Writes source documents.
// $rows: [{id, sha256, text, digest}]
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
SET s.sha256 = row.sha256, s.text = row.text, s.digest = row.digest
