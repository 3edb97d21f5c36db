// Notes the journal's operation that the graph now shows, and its counts.
// $seq: number of the operation
// $checksum: its checksum
// $at: when it was made
// $layout: version of the graph's layout
// $stats: counts as JSON
// $redirects: how many ids lead to another entity
// $annotations: how many annotations stand
MERGE (s:GraphState {id: 'state'})
SET s.seq = $seq, s.checksum = $checksum, s.at = $at, s.layout = $layout, s.stats = $stats, s.redirects = $redirects, s.annotations = $annotations
