// Tells readers that a commit is over, and with it all before it.
// $begun: its number
MATCH (c:Commits {id: 'commits'})
WHERE c.over < $begun
SET c.over = $begun
