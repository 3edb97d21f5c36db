// Waits until no other server changes the schema, keeps them waiting until the transaction ends, and tells the schema's version.
MERGE (v:SchemaVersion {id: 'schema'})
ON CREATE SET v.version = 0
SET v.turn = 0
RETURN v.version AS version
