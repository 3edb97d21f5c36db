// The printings that give evidence of some relations or statistics.
// $owners: their ids, as shown
UNWIND $owners AS owner
MATCH (e:Evidence {owner: owner})
RETURN DISTINCT e.printing AS printing
