// A page of the statistics of one entity, by place in the text.
// $subject: entity id
// $article: id of the article that must hold them; '' for any
// $measure: a part of the normalised measure; '' for any
// $afterSubject, $afterArticle, $afterStart, $afterId: columns of the last row seen; '', '', -1 and '' for the first page
// $limit: rows at most
MATCH (s:Statistic {subject: $subject})
WHERE s.measureText CONTAINS $measure AND ($article = '' OR $article IN s.articles) AND
  (s.subject > $afterSubject OR (s.subject = $afterSubject AND (s.article > $afterArticle OR (s.article = $afterArticle AND
    (s.start > $afterStart OR (s.start = $afterStart AND s.id > $afterId))))))
WITH s
ORDER BY s.subject, s.article, s.start, s.id
LIMIT $limit
RETURN s {.id, .subject, .article, .start, .body} AS statistic
ORDER BY s.subject, s.article, s.start, s.id
