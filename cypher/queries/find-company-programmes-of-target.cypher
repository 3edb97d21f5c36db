// A page of the links from companies to one programme or award, most mentioned company first.
// $target: id of the programme or award
// $isAnyCompany: true where $companies does not count
// $companies: ids of companies
// $relations: relation types
// $targets: entity types
// $mentionCount, $company, $relation: columns of the last row seen; the greatest integer, '' and '' for the first page
// $limit: rows at most
MATCH (t:Entity {id: $target})<-[r]-(c:Company)
WHERE r.type IN $relations AND t.type IN $targets AND ($isAnyCompany OR c.id IN $companies) AND
  (c.mentionCount < $mentionCount OR (c.mentionCount = $mentionCount AND (c.id > $company OR (c.id = $company AND r.id > $relation))))
WITH c, r, t
ORDER BY c.mentionCount DESC, c.id, r.id
LIMIT $limit
RETURN c {.id, .type, .kind, .name, .aliases, .props, .mentionCount, .articleCount} AS company,
  r {.id, .type, .source, .target, .basis, .props, .evidenceCount, .articleCount} AS relation,
  t {.id, .type, .kind, .name, .aliases, .props, .mentionCount, .articleCount} AS target
ORDER BY c.mentionCount DESC, c.id, r.id
