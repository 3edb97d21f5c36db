// A page of the given statistics, by subject and place in the text.
// $ids: ids of statistics
// $measure: a part of the normalised measure; '' for any
// $afterSubject, $afterArticle, $afterStart, $afterId: columns of the last row seen; '', '', -1 and '' for the first page
// $limit: rows at most
UNWIND $ids AS id
MATCH (s:Statistic {id: id})
WHERE s.measureText CONTAINS $measure AND
  (s.subject > $afterSubject OR (s.subject = $afterSubject AND (s.article > $afterArticle OR (s.article = $afterArticle AND
    (s.start > $afterStart OR (s.start = $afterStart AND s.id > $afterId))))))
WITH DISTINCT s
ORDER BY s.subject, s.article, s.start, s.id
LIMIT $limit
RETURN s {.id, .subject, .article, .start, .body} AS statistic
ORDER BY s.subject, s.article, s.start, s.id
