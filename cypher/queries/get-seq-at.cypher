// The number of the last change made by an instant; 0 where there was none.
// $at: the instant
MATCH (e:LogEntry)
WHERE e.at <= $at
RETURN coalesce(max(e.seq), 0) AS seq
