// Adds entries to the log; none of them is ever changed.
// $rows: [{id, seq, at, by, op, reason, what}]
UNWIND $rows AS row
CREATE (:LogEntry {id: row.id, seq: row.seq, at: row.at, by: row.by, op: row.op, reason: row.reason, what: row.what})
