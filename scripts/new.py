"""The door `scripts/new.py`: the same as `terang new`, on the repository in which it lies."""

from terang.cli.main import door

if __name__ == "__main__":
    door("new", __file__)
