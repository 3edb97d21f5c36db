// How far the graph has come: the journal's operation that it shows, and its counts.
MATCH (s:GraphState {id: 'state'})
RETURN s.seq AS seq, s.checksum AS checksum, s.stats AS stats
