// The ids of the companies located in some places.
// $places: ids of places
UNWIND $places AS place
MATCH (:Entity {id: place})<-[:LOCATED_IN]-(n:Company)
RETURN DISTINCT n.id AS id
