"""The benchmark that ships with Terang: a corpus, a floor, the peers, and a table of what was measured."""
