// The digests of the texts of some source documents, as they were taken when they were written, and by which rules they were read last.
// $ids: source ids
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s.id AS id, s.digest AS digest, coalesce(s.readWith, '') AS readWith
