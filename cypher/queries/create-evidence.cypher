// Adds evidence: the exact words behind a relation or a statistic, its owner.
// $rows: [{printing, owner, article, source, start, end, quote, sentenceStart, sentenceEnd, rule, confidence, inferredBy, props}]
UNWIND $rows AS row
CREATE (:Evidence {printing: row.printing, owner: row.owner, article: row.article, source: row.source, start: row.start, end: row.end,
  quote: row.quote, sentenceStart: row.sentenceStart, sentenceEnd: row.sentenceEnd, rule: row.rule, confidence: row.confidence, inferredBy: row.inferredBy, props: row.props})
