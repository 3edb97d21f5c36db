// Where some entity ids lead, as far as they lead to another.
// $ids: entity ids
UNWIND $ids AS id
MATCH (r:Redirect {id: id})
RETURN r.id AS id, r.target AS target
