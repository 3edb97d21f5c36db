// Keeps the texts of sources that go.
// $rows: [{id, sha256, text}]
UNWIND $rows AS row
MERGE (s:PastSource {id: row.id})
SET s.sha256 = row.sha256, s.text = row.text
