// The counted support of some relations.
// TARGET_LABEL stands for Article (WROTE) or Entity: put in before the statement runs, never from data.
// OPTIONAL: between two ends that are found first. Without it a server goes through all that one of them has.
// $rows: [{id, source, target}]
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
MATCH (b:TARGET_LABEL {id: row.target})
OPTIONAL MATCH (a)-[r]->(b)
WITH row, r
WHERE r.id = row.id
RETURN r.id AS id, r.type AS type, r.source AS source, r.target AS target, r.support AS support
