// A page of the judgements, by id.
// $id: the last id seen; '' for the first page
// $limit: rows at most
MATCH (j:Judgement)
WHERE j.id > $id
WITH j
ORDER BY j.id
LIMIT $limit
RETURN j {.id, .body} AS note
ORDER BY j.id
