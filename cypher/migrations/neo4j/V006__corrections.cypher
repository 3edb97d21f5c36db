// What withdraws relations or corrects articles, to be looked up by what it marks and by who says it.
CREATE CONSTRAINT correction_id IF NOT EXISTS FOR (n:Correction) REQUIRE n.id IS UNIQUE;
CREATE INDEX correction_relation_index IF NOT EXISTS FOR (n:Correction) ON (n.relation);
CREATE INDEX correction_title_index IF NOT EXISTS FOR (n:Correction) ON (n.title);
CREATE INDEX correction_article_index IF NOT EXISTS FOR (n:Correction) ON (n.article);
