// Which relations are there, as far as their evidence tells: none is without.
// $ids: relation ids
UNWIND $ids AS id
MATCH (e:Evidence {owner: id})
RETURN DISTINCT id AS id
