// Notes annotations, newer states of them, and what their things are shown as.
// $rows: [{id, shown, isStanding, body}]
UNWIND $rows AS row
MERGE (a:Annotation {id: row.id})
SET a.shown = row.shown, a.isStanding = row.isStanding, a.body = row.body
