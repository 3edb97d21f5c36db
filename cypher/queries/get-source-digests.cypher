// The digests of the texts of some source documents, as they were taken when they were written.
// $ids: source ids
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s.id AS id, s.digest AS digest
