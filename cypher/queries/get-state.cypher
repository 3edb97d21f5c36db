// How far the graph has come: the journal's operation that it shows and when that was, in which layout, and its counts.
MATCH (s:GraphState {id: 'state'})
RETURN s.seq AS seq, s.checksum AS checksum, coalesce(s.at, '') AS at, s.layout AS layout, s.stats AS stats, coalesce(s.redirects, 0) AS redirects, coalesce(s.annotations, 0) AS annotations
