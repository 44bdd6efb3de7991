"""The door `scripts/import_dip.py`: the same as `terang import list`, on the repository in which it lies."""

from terang.cli.main import door

if __name__ == "__main__":
    door("import list", __file__)
