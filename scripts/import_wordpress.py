"""The door `scripts/import_wordpress.py`: the same as `terang import wordpress`, on the repository in which it lies."""

from terang.cli.main import door

if __name__ == "__main__":
    door("import wordpress", __file__)
