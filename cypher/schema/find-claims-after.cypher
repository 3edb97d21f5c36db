// What a portion of the printings claim, by id.
// $after: the last id seen; '' for the first portion
// $limit: printings at most
MATCH (p:Printing)
WHERE p.id > $after
RETURN p.id AS printing, p.claims AS claims
ORDER BY printing
LIMIT $limit
