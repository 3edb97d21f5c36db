// A page of the ids of sources that went.
// $id: the last id seen; '' for the first page
// $limit: rows at most
MATCH (s:PastSource)
WHERE s.id > $id
RETURN s.id AS id
ORDER BY s.id
LIMIT $limit
