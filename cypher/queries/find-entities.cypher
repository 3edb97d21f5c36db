// A page of all entities, most mentioned first.
// $after: rank of the last row seen; '' for the first page
// $limit: rows at most
MATCH (n:Entity)
WHERE n.rank > $after
WITH n
ORDER BY n.rank
LIMIT $limit
RETURN n {.id, .type, .kind, .name, .aliases, .props, .mentionCount, .articleCount} AS entity
ORDER BY n.rank
