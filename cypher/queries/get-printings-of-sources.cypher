// Every printing in some sources.
// $sources: ids
UNWIND $sources AS source
MATCH (p:Printing {source: source})
RETURN p {.id, .files, .encodings, .digest, .body, .since, .spans} AS printing
