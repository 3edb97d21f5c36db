// The ids of the places that are directly part of some places.
// $places: ids of places
UNWIND $places AS place
MATCH (:Entity {id: place})<-[:PART_OF]-(n:Place)
RETURN DISTINCT n.id AS id
