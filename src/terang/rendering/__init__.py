"""Values and templates → HTML; an engine's layout and a page → the bytes of the page."""
