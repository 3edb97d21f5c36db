// The ids that lead to some entities.
// $ids: entity ids
UNWIND $ids AS id
MATCH (r:Redirect {target: id})
RETURN r.id AS id, r.target AS target
