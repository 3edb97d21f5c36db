// A page of the mentions of an entity, by place in the text.
// $entity: entity id
// $article: id of the article that must hold them; '' for any
// $afterArticle, $afterSource, $afterStart, $afterEnd, $afterEntity: columns of the last row seen; '', '', -1, -1 and '' for the first page
// $limit: rows at most
MATCH (m:Mention {entity: $entity})
WHERE ($article = '' OR m.article = $article) AND
  (m.article > $afterArticle OR (m.article = $afterArticle AND (m.source > $afterSource OR (m.source = $afterSource AND
    (m.start > $afterStart OR (m.start = $afterStart AND (m.end > $afterEnd OR (m.end = $afterEnd AND m.entity > $afterEntity))))))))
WITH m
ORDER BY m.article, m.source, m.start, m.end, m.entity
LIMIT $limit
RETURN m {.printing, .article, .source, .entity, .start, .end, .text} AS mention
ORDER BY m.article, m.source, m.start, m.end, m.entity
