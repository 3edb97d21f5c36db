// What editors say of facts.
CREATE CONSTRAINT annotation_id IF NOT EXISTS FOR (n:Annotation) REQUIRE n.id IS UNIQUE;
CREATE INDEX annotation_id_index IF NOT EXISTS FOR (n:Annotation) ON (n.id);
CREATE INDEX annotation_shown_index IF NOT EXISTS FOR (n:Annotation) ON (n.shown);
