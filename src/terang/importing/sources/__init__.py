"""Bytes of a spreadsheet or data file → a table of text cells with their row numbers."""
