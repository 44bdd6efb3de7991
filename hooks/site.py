"""The hook by which `mkdocs build` makes the whole site: Terang's events of MkDocs."""

from terang.engines.mkdocs_events import on_config, on_files, on_page_markdown, on_post_build

__all__ = ["on_config", "on_files", "on_page_markdown", "on_post_build"]
