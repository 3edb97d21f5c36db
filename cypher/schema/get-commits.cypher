// How many commits were begun, and how many of them are over. Equal numbers: nobody commits now.
OPTIONAL MATCH (c:Commits {id: 'commits'})
RETURN coalesce(c.begun, 0) AS begun, coalesce(c.over, 0) AS over
