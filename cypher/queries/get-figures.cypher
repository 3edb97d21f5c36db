// The statistics of some entities with some measures.
// $rows: [{subject, measure}]
UNWIND $rows AS row
MATCH (s:Statistic {subject: row.subject})
WHERE s.measureText = row.measure
RETURN s {.id, .subject, .article, .start, .body} AS statistic
