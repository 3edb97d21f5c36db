// Which change the graph shows; other changes have other numbers.
MATCH (s:GraphState {id: 'state'})
RETURN s.seq AS seq
