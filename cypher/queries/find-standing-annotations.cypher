// All annotations that were not taken back.
MATCH (a:Annotation)
WHERE a.isStanding = true
RETURN a.body AS body
