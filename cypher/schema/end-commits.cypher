// Tells readers that all commits are over. Whoever runs it holds the lock of the graph's state: those that said nothing died.
MATCH (c:Commits {id: 'commits'})
SET c.over = c.begun
