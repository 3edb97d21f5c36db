// A page of the entities of some types, most mentioned first.
// $types: entity types
// $mentionCount, $id: columns of the last row seen; the greatest integer and '' for the first page
// $limit: rows at most
MATCH (n:Entity)
WHERE n.type IN $types AND (n.mentionCount < $mentionCount OR (n.mentionCount = $mentionCount AND n.id > $id))
WITH n
ORDER BY n.mentionCount DESC, n.id
LIMIT $limit
RETURN n {.id, .type, .kind, .name, .aliases, .props, .mentionCount, .articleCount} AS entity
ORDER BY n.mentionCount DESC, n.id
