// The printings that mention some entities by names that are shown as those of others.
// $rows: [{id, entity}], `entity` the one under which the mentions are shown
UNWIND $rows AS row
MATCH (m:Mention {entity: row.entity})
WHERE coalesce(m.claimed, m.entity) = row.id
RETURN DISTINCT m.printing AS printing
