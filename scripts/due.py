"""The door `scripts/due.py`: the same as `terang due`, on the repository in which it lies."""

from terang.cli.main import door

if __name__ == "__main__":
    door("due", __file__)
