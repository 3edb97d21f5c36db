// Some entities.
// $ids: entity ids
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n {.id, .type, .kind, .name, .aliases, .props, .mentionCount, .articleCount} AS entity
