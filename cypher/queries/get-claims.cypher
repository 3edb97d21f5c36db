// What some printings claim: a list of claims as JSON for each.
// $printings: ids
UNWIND $printings AS printing
MATCH (p:Printing {id: printing})
RETURN p.id AS printing, p.claims AS claims
