// Tells readers that a commit begins, and which. Whoever runs it holds the lock of the graph's state in another transaction.
MERGE (c:Commits {id: 'commits'})
ON CREATE SET c.over = 0
SET c.begun = coalesce(c.begun, 0) + 1
RETURN c.begun AS begun
