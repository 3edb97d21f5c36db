// Writes articles as the graph shows them; the bands of those whose text was read.
// $rows: [{id, title, publishedOn, city, section, authors, files, body, isRead, bands}]
UNWIND $rows AS row
MERGE (a:Article {id: row.id})
SET a.title = row.title, a.publishedOn = row.publishedOn, a.city = row.city, a.section = row.section,
  a.authors = row.authors, a.files = row.files, a.body = row.body,
  a.bands = CASE WHEN row.isRead THEN row.bands ELSE a.bands END
