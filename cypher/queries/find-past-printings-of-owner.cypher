// What printings that stand no more said of an entity, a relation or a statistic, among all that they claimed.
// $owner: its id
MATCH (p:PastPrinting)
WHERE $owner IN p.owners
RETURN p.body AS body, p.claims AS claims, p.since AS since, p.until AS until
