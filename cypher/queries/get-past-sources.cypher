// Some sources that went, with their texts.
// $ids: source ids
UNWIND $ids AS id
MATCH (s:PastSource {id: id})
RETURN s {.id, .sha256, .text} AS source
