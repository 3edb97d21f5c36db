// A page of the entities of some types that are located in some places, most mentioned first.
// $places: ids of places
// $types: entity types
// $after: rank of the last row seen; '' for the first page
// $limit: rows at most
UNWIND $places AS place
MATCH (:Entity {id: place})<-[:LOCATED_IN]-(n:Entity)
WHERE n.type IN $types AND n.rank > $after
WITH DISTINCT n
ORDER BY n.rank
LIMIT $limit
RETURN n {.id, .type, .kind, .name, .aliases, .props, .mentionCount, .articleCount} AS entity
ORDER BY n.rank
