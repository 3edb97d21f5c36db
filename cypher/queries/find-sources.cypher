// A page of the source documents, without their texts, by id.
// $id: the last id seen; '' for the first page
// $limit: rows at most
MATCH (s:Source)
WHERE s.id > $id
WITH s
ORDER BY s.id
LIMIT $limit
RETURN s {.id, .files, .encodings, .readWith} AS source
ORDER BY s.id
