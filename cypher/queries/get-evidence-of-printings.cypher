// The evidence that some printings give.
// $printings: ids
UNWIND $printings AS printing
MATCH (e:Evidence {printing: printing})
RETURN e {.printing, .owner, .article, .source, .start, .end, .quote, .sentenceStart, .sentenceEnd, .rule, .confidence, .props} AS evidence
