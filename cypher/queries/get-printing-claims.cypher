// Some printings with all that they claim, and since which change.
// $printings: ids of printings
UNWIND $printings AS printing
MATCH (p:Printing {id: printing})
RETURN p.body AS body, p.claims AS claims, p.since AS since, 0 AS until
