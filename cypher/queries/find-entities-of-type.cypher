// A page of the entities of one type, most mentioned first.
// ENTITY_TYPE stands for one of the ontology's entity types: put in from the ontology before the statement runs, never from data.
// $after: rank of the last row seen; '' for the first page
// $limit: rows at most
MATCH (n:ENTITY_TYPE)
WHERE n.rank > $after
WITH n
ORDER BY n.rank
LIMIT $limit
RETURN n {.id, .type, .kind, .name, .aliases, .props, .mentionCount, .articleCount} AS entity
ORDER BY n.rank
