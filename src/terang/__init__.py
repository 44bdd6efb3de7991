"""Terang: disclosure records and press releases → a static, searchable public-information site.

The rooms, in the order in which knowledge flows: law, working_days, problems, values, records, reading, markdown,
attachments, validation, catalogue, coverage, registers, assessing, urls, formats, rendering, writers, searching,
publishing, engines, importing, starting, migrating, reviewing, cli.
"""

__version__ = "0.2.0"
