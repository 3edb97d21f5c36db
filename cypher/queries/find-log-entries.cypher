// A page of the log, earliest first.
// $id: the last id seen; '' for the first page
// $limit: rows at most
MATCH (e:LogEntry)
WHERE e.id > $id
WITH e
ORDER BY e.id
LIMIT $limit
RETURN e {.id, .seq, .at, .by, .op, .reason, .what} AS entry
ORDER BY e.id
