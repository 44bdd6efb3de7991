"""Random edits of every kind of source: what a build with a cache makes must be what a build without one makes."""
