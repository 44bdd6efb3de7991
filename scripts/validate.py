"""The door `scripts/validate.py`: the same as `terang check`, on the repository in which it lies."""

from terang.cli.main import door

if __name__ == "__main__":
    door("check", __file__)
