// Every printing of some articles.
// $articles: ids
UNWIND $articles AS article
MATCH (p:Printing {article: article})
RETURN p {.id, .files, .encodings, .digest, .body, .since, .spans} AS printing
