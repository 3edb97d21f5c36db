// Notes judgements on who is who, or newer states of them.
// $rows: [{id, a, b, body}]
UNWIND $rows AS row
MERGE (j:Judgement {id: row.id})
SET j.a = row.a, j.b = row.b, j.body = row.body
