// A page of statistics, by subject and place in the text.
// $measure: a part of the normalised measure; '' for any
// $afterSubject, $afterArticle, $afterStart, $afterId: columns of the last row seen; '', '', -1 and '' for the first page
// $limit: rows at most
MATCH (s:Statistic)
WHERE s.subject >= $afterSubject AND s.measureText CONTAINS $measure AND
  (s.subject > $afterSubject OR (s.subject = $afterSubject AND (s.article > $afterArticle OR (s.article = $afterArticle AND
    (s.start > $afterStart OR (s.start = $afterStart AND s.id > $afterId))))))
WITH s
ORDER BY s.subject, s.article, s.start, s.id
LIMIT $limit
RETURN s {.id, .subject, .article, .start, .body} AS statistic
ORDER BY s.subject, s.article, s.start, s.id
