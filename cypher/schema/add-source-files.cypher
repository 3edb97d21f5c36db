// Notes for some sources which files carry them, as layout 4 has it. Gives the last source's id; null where there is none left.
// $after: the last id seen; '' for the first portion
// $limit: sources at most
MATCH (s:Source)
WHERE s.id > $after
WITH s
ORDER BY s.id
LIMIT $limit
UNWIND s.files AS file
MERGE (f:SourceFile {id: s.id + ' ' + file})
SET f.file = file, f.source = s.id
RETURN max(s.id) AS last
