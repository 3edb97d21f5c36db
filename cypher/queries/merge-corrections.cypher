// Writes corrections as the graph shows them: what they mark is looked up by the relation's id (of a withdrawal) or by the normalised title (of an erratum), '' where it is the other.
// $rows: [{id, article, relation, title, body, support}]
UNWIND $rows AS row
MERGE (c:Correction {id: row.id})
SET c.article = row.article, c.relation = row.relation, c.title = row.title, c.body = row.body, c.support = row.support
