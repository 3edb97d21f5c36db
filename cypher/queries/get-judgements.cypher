// Some judgements.
// $ids: ids of judgements
UNWIND $ids AS id
MATCH (j:Judgement {id: id})
RETURN j.body AS body
