// How far the graph has come: the journal's operation that it shows, in which layout, and its counts.
MATCH (s:GraphState {id: 'state'})
RETURN s.seq AS seq, s.checksum AS checksum, s.layout AS layout, s.stats AS stats
