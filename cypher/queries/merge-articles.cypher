// Writes articles as the graph shows them.
// $rows: [{id, title, publishedOn, city, section, authors, files, body}]
UNWIND $rows AS row
MERGE (a:Article {id: row.id})
SET a.title = row.title, a.publishedOn = row.publishedOn, a.city = row.city, a.section = row.section,
  a.authors = row.authors, a.files = row.files, a.body = row.body
