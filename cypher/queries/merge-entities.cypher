// Writes entities of one type as the graph shows them.
// ENTITY_TYPE stands for one of the ontology's entity types: put in from the ontology before the statement runs, never from data.
// $rows: [{id, type, kind, name, aliases, props, mentionCount, articleCount, searchText, support}]
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:ENTITY_TYPE, n.type = row.type, n.kind = row.kind, n.name = row.name, n.aliases = row.aliases,
  n.props = row.props,
  n.mentionCount = row.mentionCount, n.articleCount = row.articleCount, n.searchText = row.searchText,
  n.support = row.support
