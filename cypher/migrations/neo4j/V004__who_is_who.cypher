// Who is who: where ids lead, what was judged, and which entities a printing claims without naming them.
CREATE CONSTRAINT redirect_id IF NOT EXISTS FOR (n:Redirect) REQUIRE n.id IS UNIQUE;
CREATE INDEX redirect_target_index IF NOT EXISTS FOR (n:Redirect) ON (n.target);
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unmentioned_id IF NOT EXISTS FOR (n:Unmentioned) REQUIRE n.id IS UNIQUE;
CREATE INDEX unmentioned_entity_index IF NOT EXISTS FOR (n:Unmentioned) ON (n.entity);
