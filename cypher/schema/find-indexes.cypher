// The names of the indexes that there are, and how they are.
SHOW INDEXES YIELD name, state
RETURN name, state
