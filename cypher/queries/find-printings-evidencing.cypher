// The printings that give evidence of a relation or a statistic, with all that they claim.
// $owner: its id
MATCH (e:Evidence {owner: $owner})
WITH DISTINCT e.printing AS printing, coalesce(e.claimed, e.owner) AS claimed
MATCH (p:Printing {id: printing})
RETURN p.body AS body, p.claims AS claims, p.since AS since, 0 AS until, claimed
