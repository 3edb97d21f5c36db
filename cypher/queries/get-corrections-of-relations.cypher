// The withdrawals of some relations.
// $relations: relation ids
UNWIND $relations AS relation
MATCH (c:Correction {relation: relation})
RETURN c {.id, .article, .relation, .title, .body} AS correction
