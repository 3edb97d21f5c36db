// Some entries of the log.
// $ids: ids of entries
UNWIND $ids AS id
MATCH (e:LogEntry {id: id})
RETURN e {.id, .seq, .at, .by, .op, .reason, .what} AS entry
