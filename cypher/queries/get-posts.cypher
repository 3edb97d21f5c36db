// Whom some people work for, with the relations that say so.
// $ids: entity ids
UNWIND $ids AS id
MATCH (:Entity {id: id})-[r:WORKS_FOR]->(n:Entity)
RETURN r {.id, .type, .source, .target, .basis, .props, .evidenceCount, .articleCount} AS relation,
  n {.id, .type, .kind, .name, .aliases, .props, .mentionCount, .articleCount} AS entity
