// What some printings claim.
// $printings: ids
UNWIND $printings AS printing
MATCH (c:Claim {printing: printing})
RETURN c {.printing, .body} AS claim
