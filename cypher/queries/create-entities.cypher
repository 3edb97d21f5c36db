// Adds entities of one type as the graph shows them; none of them may be there.
// ENTITY_TYPE stands for one of the ontology's entity types: put in from the ontology before the statement runs, never from data.
// $rows: [{id, type, kind, name, aliases, props, mentionCount, articleCount, rank, searchText, support}]
UNWIND $rows AS row
CREATE (:Entity:ENTITY_TYPE {id: row.id, type: row.type, kind: row.kind, name: row.name, aliases: row.aliases, props: row.props,
  mentionCount: row.mentionCount, articleCount: row.articleCount, rank: row.rank, searchText: row.searchText, support: row.support})
