// The bands of a page of articles, by id.
// $id: the last id seen; '' for the first page
// $limit: rows at most
MATCH (a:Article)
WHERE a.id > $id
WITH a
ORDER BY a.id
LIMIT $limit
RETURN a.id AS id, a.bands AS bands
ORDER BY a.id
