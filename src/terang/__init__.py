"""Terang: disclosure records and press releases → a static, searchable public-information site.

Read the modules in the order in which knowledge flows: law, problems, dates, records, reading, validation,
catalogue, writers, press, publishing.
"""
