"""The hook that MkDocs loads by its path when Terang drives the build. It is executed outside the package."""

from terang.engines.mkdocs_events import on_config, on_files, on_page_markdown, on_post_build

__all__ = ["on_config", "on_files", "on_page_markdown", "on_post_build"]
