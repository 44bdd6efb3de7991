"""Small values without knowledge of the domain: dates, slugs, links between sources, old paths."""
