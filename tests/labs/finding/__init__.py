"""Questions with known answers → how well a search finds them."""
