// Notes that the graph has come to another layout.
// $layout: version of the graph's layout
MATCH (s:GraphState {id: 'state'})
SET s.layout = $layout
