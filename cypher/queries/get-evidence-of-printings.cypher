// The evidence that some printings give of some relations and statistics, its owners.
// $rows: [{printing, owner}]
UNWIND $rows AS row
MATCH (e:Evidence {owner: row.owner})
WHERE e.printing = row.printing
RETURN e {.printing, .owner, .claimed, .article, .source, .start, .end, .quote, .sentenceStart, .sentenceEnd, .rule, .confidence, .inferredBy, .props} AS evidence
