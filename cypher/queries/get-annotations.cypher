// Some annotations.
// $ids: ids of annotations
UNWIND $ids AS id
MATCH (a:Annotation {id: id})
RETURN a.body AS body
