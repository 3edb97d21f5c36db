// A page of articles, latest first; those without a date (publishedOn '') last.
// $publishedOn, $id: columns of the last row seen; '~' and '' for the first page
// $limit: rows at most
MATCH (a:Article)
WHERE a.publishedOn <= $publishedOn AND (a.publishedOn < $publishedOn OR (a.publishedOn = $publishedOn AND a.id > $id))
WITH a
ORDER BY a.publishedOn DESC, a.id
LIMIT $limit
RETURN a {.id, .files, .body} AS article
ORDER BY a.publishedOn DESC, a.id
