// A portion of the articles, by id.
// $after: the last id seen; '' for the first portion
// $limit: articles at most
MATCH (a:Article)
WHERE a.id > $after
RETURN a {.id, .files, .body} AS article
ORDER BY a.id
LIMIT $limit
