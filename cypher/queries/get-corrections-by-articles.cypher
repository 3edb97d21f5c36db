// The corrections that some articles say.
// $articles: article ids
UNWIND $articles AS article
MATCH (c:Correction {article: article})
RETURN c {.id, .article, .relation, .title, .body} AS correction
