// Which sources some files carry.
// $files: names of files
UNWIND $files AS file
MATCH (f:SourceFile {file: file})
RETURN f.file AS file, f.source AS source
