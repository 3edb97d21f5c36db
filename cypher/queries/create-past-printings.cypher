// Keeps printings as they stood until a change: what they said, and of what (owners).
// $rows: [{id, article, source, files, encodings, spans, digest, body, claims, owners, facts, since, until}]
UNWIND $rows AS row
CREATE (:PastPrinting {id: row.id, article: row.article, source: row.source, files: row.files, encodings: row.encodings, spans: row.spans,
  digest: row.digest, body: row.body, claims: row.claims, owners: row.owners, facts: row.facts, since: row.since, until: row.until})
