// Some articles.
// $ids: article ids
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a {.id, .files, .body} AS article
