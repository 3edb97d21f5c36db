// Writes printings: an article in one source, with the files that carry it and all that it claims, as it was said.
// Its files have carried it since then.
// $rows: [{id, article, source, files, encodings, digest, body, claims, since}]
UNWIND $rows AS row
MERGE (p:Printing {id: row.id})
SET p.article = row.article, p.source = row.source, p.files = row.files, p.encodings = row.encodings,
  p.digest = row.digest, p.body = row.body, p.claims = row.claims, p.since = row.since, p.spans = ''
