// A page of the relations that reach an entity, best supported first, with the entity at the other end.
// RELATION_TYPES stands for some of the ontology's relation types, A|B|C: put in from the ontology before the statement runs,
// never from data.
// $id: entity id
// $evidenceCount, $relation: columns of the last row seen; the greatest integer and '' for the first page
// $limit: rows at most
MATCH (:Entity {id: $id})<-[r:RELATION_TYPES]-(n:Entity)
WHERE r.evidenceCount < $evidenceCount OR (r.evidenceCount = $evidenceCount AND r.id > $relation)
WITH r, n
ORDER BY r.evidenceCount DESC, r.id
LIMIT $limit
RETURN r {.id, .type, .source, .target, .basis, .props, .evidenceCount, .articleCount} AS relation,
  n {.id, .type, .kind, .name, .aliases, .props, .mentionCount, .articleCount} AS entity
ORDER BY r.evidenceCount DESC, r.id
