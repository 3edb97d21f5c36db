// Relations between pairs of entities, in the relations' own direction.
// $rows: [{source, target}]
UNWIND $rows AS row
MATCH (:Entity {id: row.source})-[r]->(:Entity {id: row.target})
RETURN r {.id, .type, .source, .target, .basis, .props, .evidenceCount, .articleCount} AS relation
