// The annotations of some things that were not taken back.
// $ids: ids of entities, relations and statistics, as shown
UNWIND $ids AS id
MATCH (a:Annotation {shown: id})
WHERE a.isStanding = true
RETURN a.shown AS shown, a.body AS body
