// Says which files carry some printings whose facts stay as they are.
// $rows: [{id, files, encodings, body}]
UNWIND $rows AS row
MATCH (p:Printing {id: row.id})
SET p.files = row.files, p.encodings = row.encodings, p.body = row.body
