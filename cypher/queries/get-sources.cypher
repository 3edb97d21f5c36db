// Some source documents with their texts.
// $ids: source ids
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s {.id, .sha256, .text, .files, .encodings} AS source
