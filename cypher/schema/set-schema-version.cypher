// Notes the version of the schema.
// $version: number of the last migration
MERGE (v:SchemaVersion {id: 'schema'})
SET v.version = $version
