// The key of the node that holds the schema's version; before it, no server can wait for another.
CREATE CONSTRAINT schema_version_id IF NOT EXISTS FOR (v:SchemaVersion) REQUIRE v.id IS UNIQUE
