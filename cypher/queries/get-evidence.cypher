// The evidence of some relations and statistics.
// $owners: ids of relations and statistics
UNWIND $owners AS owner
MATCH (e:Evidence {owner: owner})
RETURN e {.printing, .owner, .article, .source, .start, .end, .quote, .sentenceStart, .sentenceEnd, .rule, .confidence, .inferredBy, .props} AS evidence
