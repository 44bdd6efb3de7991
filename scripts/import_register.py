"""The door `scripts/import_register.py`: the same as `terang import register`, on the repository in which it lies."""

from terang.cli.main import door

if __name__ == "__main__":
    door("import register", __file__)
