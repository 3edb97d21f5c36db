// The mentions in some printings.
// $rows: [{printing, article}]
UNWIND $rows AS row
MATCH (m:Mention {article: row.article})
WHERE m.printing = row.printing
RETURN m {.printing, .article, .source, .entity, .claimed, .start, .end, .text} AS mention
