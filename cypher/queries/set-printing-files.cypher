// Says which files carry some printings whose facts stay as they are, and which did when.
// $rows: [{id, files, encodings, body, spans}]
UNWIND $rows AS row
MATCH (p:Printing {id: row.id})
SET p.files = row.files, p.encodings = row.encodings, p.body = row.body, p.spans = row.spans
