"""`content/` → written pages and layouts, rendered by an engine such as MkDocs."""
