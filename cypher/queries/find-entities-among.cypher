// A page of the given entities that are of some types, most mentioned first.
// $ids: entity ids
// $types: entity types
// $mentionCount, $afterId: columns of the last row seen; the greatest integer and '' for the first page
// $limit: rows at most
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WHERE n.type IN $types AND (n.mentionCount < $mentionCount OR (n.mentionCount = $mentionCount AND n.id > $afterId))
WITH n
ORDER BY n.mentionCount DESC, n.id
LIMIT $limit
RETURN n {.id, .type, .kind, .name, .aliases, .props, .mentionCount, .articleCount} AS entity
ORDER BY n.mentionCount DESC, n.id
