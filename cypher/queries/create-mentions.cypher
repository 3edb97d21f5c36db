// Adds mentions: spans of a source's text that name an entity.
// $rows: [{printing, article, source, entity, start, end, text}]
UNWIND $rows AS row
CREATE (:Mention {printing: row.printing, article: row.article, source: row.source, entity: row.entity,
  start: row.start, end: row.end, text: row.text})
