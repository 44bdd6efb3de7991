"""The door `scripts/import_markdown.py`: the same as `terang import markdown`, on the repository in which it lies."""

from terang.cli.main import door

if __name__ == "__main__":
    door("import markdown", __file__)
