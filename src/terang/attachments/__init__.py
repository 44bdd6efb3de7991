"""Bytes of a file → what it is, and safe copies of it. The only room that imports imaging libraries."""
