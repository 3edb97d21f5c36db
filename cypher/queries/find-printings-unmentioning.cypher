// The printings that claim some entities and name them nowhere.
// $rows: [{id}]
UNWIND $rows AS row
MATCH (u:Unmentioned {entity: row.id})
RETURN DISTINCT u.printing AS printing
