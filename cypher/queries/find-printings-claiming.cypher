// The printings whose claims name an id, with all that they claim.
// $id: the id as JSON
MATCH (p:Printing)
WHERE p.claims CONTAINS $id
RETURN p.body AS body, p.claims AS claims, p.since AS since, 0 AS until
