// The mentions in some printings.
// $printings: ids
UNWIND $printings AS printing
MATCH (m:Mention {printing: printing})
RETURN m {.printing, .article, .source, .entity, .start, .end, .text} AS mention
