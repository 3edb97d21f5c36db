// A page of the entities whose names hold every term: whole names first, then prefixes, then the rest; most mentioned first.
// $terms: normalised parts of names
// $whole: the terms as one whole name between line feeds, as in searchText
// $prefix: the terms as the beginning of a name, after a line feed
// $types: entity types
// $tier, $after: tier and rank of the last row seen; -1 and '' for the first page
// $limit: rows at most
MATCH (n:Entity)
WHERE n.type IN $types AND all(term IN $terms WHERE n.searchText CONTAINS term)
WITH n, CASE WHEN n.searchText CONTAINS $whole THEN 0 WHEN n.searchText CONTAINS $prefix THEN 1 ELSE 2 END AS tier
WHERE tier > $tier OR (tier = $tier AND n.rank > $after)
WITH n, tier
ORDER BY tier, n.rank
LIMIT $limit
RETURN n {.id, .type, .kind, .name, .aliases, .props, .mentionCount, .articleCount} AS entity, tier
ORDER BY tier, n.rank
