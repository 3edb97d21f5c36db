// Says which files carry a source, and how they are encoded.
// $rows: [{id, files, encodings}]
UNWIND $rows AS row
MATCH (s:Source {id: row.id})
SET s.files = row.files, s.encodings = row.encodings
