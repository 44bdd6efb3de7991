"""Catalogue → what belongs to the site as a whole: small files, copies, redirects, search documents."""
