// Writes entities that are there as the graph now shows them.
// $rows: [{id, kind, name, aliases, props, mentionCount, articleCount, rank, searchText, support}]
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
SET n.kind = row.kind, n.name = row.name, n.aliases = row.aliases, n.props = row.props, n.mentionCount = row.mentionCount,
  n.articleCount = row.articleCount, n.rank = row.rank, n.searchText = row.searchText, n.support = row.support
