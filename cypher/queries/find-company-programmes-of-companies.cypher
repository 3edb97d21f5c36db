// A page of the links from some companies to programmes and awards, most mentioned company first.
// $companies: ids of companies
// $relations: relation types
// $targets: entity types
// $mentionCount, $company, $relation: columns of the last row seen; the greatest integer, '' and '' for the first page
// $limit: rows at most
UNWIND $companies AS company
MATCH (c:Company {id: company})-[r]->(t:Entity)
WHERE r.type IN $relations AND t.type IN $targets AND
  (c.mentionCount < $mentionCount OR (c.mentionCount = $mentionCount AND (c.id > $company OR (c.id = $company AND r.id > $relation))))
WITH c, r, t
ORDER BY c.mentionCount DESC, c.id, r.id
LIMIT $limit
RETURN c {.id, .type, .kind, .name, .aliases, .props, .mentionCount, .articleCount} AS company,
  r {.id, .type, .source, .target, .basis, .props, .evidenceCount, .articleCount} AS relation,
  t {.id, .type, .kind, .name, .aliases, .props, .mentionCount, .articleCount} AS target
ORDER BY c.mentionCount DESC, c.id, r.id
