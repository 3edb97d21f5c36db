// Writes statistics as the graph shows them.
// $rows: [{id, subject, measure, measureText, value, unit, bound, article, start, articles, body, support}]
UNWIND $rows AS row
MERGE (s:Statistic {id: row.id})
SET s.subject = row.subject, s.measure = row.measure, s.measureText = row.measureText, s.value = row.value,
  s.unit = row.unit, s.bound = row.bound, s.article = row.article, s.start = row.start, s.articles = row.articles,
  s.body = row.body, s.support = row.support
