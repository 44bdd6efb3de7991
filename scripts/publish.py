"""The door `scripts/publish.py`: the same as `terang build`, on the repository in which it lies."""

from terang.cli.main import door

if __name__ == "__main__":
    door("build", __file__)
