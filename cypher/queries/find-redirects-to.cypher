// The ids that lead to an entity.
// $target: entity id
MATCH (r:Redirect {target: $target})
RETURN r.id AS id, r.target AS target
