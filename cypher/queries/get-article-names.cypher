// The names that some articles mention, as printed.
// $articles: article ids
UNWIND $articles AS article
MATCH (m:Mention {article: article})
RETURN DISTINCT m.article AS article, m.text AS name
