// A page of the links from companies to programmes and awards, most mentioned company first.
// RELATION_TYPES stands for some of the ontology's relation types, A|B|C: put in from the ontology before the statement runs,
// never from data.
// $targets: entity types
// $company, $relation: rank of the company and id of the relation of the last row seen; '' and '' for the first page
// $limit: rows at most
MATCH (c:Company)-[r:RELATION_TYPES]->(t:Entity)
WHERE t.type IN $targets AND c.rank >= $company AND (c.rank <> $company OR r.id > $relation)
WITH c, r, t
ORDER BY c.rank, r.id
LIMIT $limit
RETURN c {.id, .type, .kind, .name, .aliases, .props, .mentionCount, .articleCount} AS company,
  r {.id, .type, .source, .target, .basis, .props, .evidenceCount, .articleCount} AS relation,
  t {.id, .type, .kind, .name, .aliases, .props, .mentionCount, .articleCount} AS target
ORDER BY c.rank, r.id
