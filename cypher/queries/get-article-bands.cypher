// The bands of some articles; '' for those that are too short to have any.
// $ids: article ids
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.bands AS bands
