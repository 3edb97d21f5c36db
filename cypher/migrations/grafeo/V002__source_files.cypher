// Which files carry which sources, to be looked up by file.
CREATE CONSTRAINT sourcefile_id IF NOT EXISTS FOR (n:SourceFile) REQUIRE n.id IS UNIQUE;
CREATE INDEX sourcefile_id_index IF NOT EXISTS FOR (n:SourceFile) ON (n.id);
CREATE INDEX sourcefile_file_index IF NOT EXISTS FOR (n:SourceFile) ON (n.file);
