// The printings of a source that stood once a change was made, and stand no more.
// $source: source id
// $seq: number of the change
MATCH (p:PastPrinting {source: $source})
WHERE p.since <= $seq AND p.until > $seq
RETURN p {.id, .article, .source, .files, .encodings, .spans, .digest, .body, .facts, .since} AS printing
