// A page of the annotations, by id.
// $id: the last id seen; '' for the first page
// $limit: rows at most
MATCH (a:Annotation)
WHERE a.id > $id
WITH a
ORDER BY a.id
LIMIT $limit
RETURN a {.id, .body} AS note
ORDER BY a.id
