// Who wrote some articles, with the relations that say so.
// $ids: article ids
UNWIND $ids AS id
MATCH (a:Article {id: id})<-[r:WROTE]-(n:Entity)
RETURN r {.id, .type, .source, .target, .basis, .props, .evidenceCount, .articleCount} AS relation,
  n {.id, .type, .kind, .name, .aliases, .props, .mentionCount, .articleCount} AS entity
