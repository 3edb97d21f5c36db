// A page of the ids that lead to another entity, by id.
// $id: the last id seen; '' for the first page
// $limit: rows at most
MATCH (r:Redirect)
WHERE r.id > $id
WITH r
ORDER BY r.id
LIMIT $limit
RETURN r {.id, .target} AS redirect
ORDER BY r.id
