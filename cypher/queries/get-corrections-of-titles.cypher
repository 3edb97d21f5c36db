// The errata of articles with some titles.
// $titles: normalised titles; none empty
UNWIND $titles AS title
MATCH (c:Correction {title: title})
RETURN c {.id, .article, .relation, .title, .body} AS correction
