// A page of the relations that leave an entity, best supported first, with the entity at the other end.
// $id: entity id
// $types: relation types
// $evidenceCount, $relation: columns of the last row seen; the greatest integer and '' for the first page
// $limit: rows at most
MATCH (:Entity {id: $id})-[r]->(n:Entity)
WHERE r.type IN $types AND (r.evidenceCount < $evidenceCount OR (r.evidenceCount = $evidenceCount AND r.id > $relation))
WITH r, n
ORDER BY r.evidenceCount DESC, r.id
LIMIT $limit
RETURN r {.id, .type, .source, .target, .basis, .props, .evidenceCount, .articleCount} AS relation,
  n {.id, .type, .kind, .name, .aliases, .props, .mentionCount, .articleCount} AS entity
ORDER BY r.evidenceCount DESC, r.id
