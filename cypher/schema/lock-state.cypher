// Waits until no other writer changes the graph, and keeps others waiting until the transaction ends.
// $layout: version of the graph's layout
// $stats: counts of an empty graph as JSON
MERGE (s:GraphState {id: 'state'})
ON CREATE SET s.seq = 0, s.checksum = '', s.layout = $layout, s.stats = $stats
SET s.turn = 0
