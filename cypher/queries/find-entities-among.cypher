// A page of the given entities that are of some types, most mentioned first.
// $ids: entity ids
// $types: entity types
// $after: rank of the last row seen; '' for the first page
// $limit: rows at most
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WHERE n.type IN $types AND n.rank > $after
WITH n
ORDER BY n.rank
LIMIT $limit
RETURN n {.id, .type, .kind, .name, .aliases, .props, .mentionCount, .articleCount} AS entity
ORDER BY n.rank
