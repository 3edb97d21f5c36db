// Notes the journal's operation that the graph now shows, and its counts.
// $seq: number of the operation
// $checksum: its checksum
// $stats: counts as JSON
MERGE (s:GraphState {id: 'state'})
SET s.seq = $seq, s.checksum = $checksum, s.stats = $stats
