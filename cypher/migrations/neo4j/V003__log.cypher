// The log of changes, and what stood before them.
CREATE CONSTRAINT logentry_id IF NOT EXISTS FOR (n:LogEntry) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT pastprinting_id IF NOT EXISTS FOR (n:PastPrinting) REQUIRE n.id IS UNIQUE;
CREATE INDEX pastprinting_source_index IF NOT EXISTS FOR (n:PastPrinting) ON (n.source);
CREATE CONSTRAINT pastsource_id IF NOT EXISTS FOR (n:PastSource) REQUIRE n.id IS UNIQUE;
