"""The door `scripts/suggest_duties.py`: the same as `terang suggest`, on the repository in which it lies."""

from terang.cli.main import door

if __name__ == "__main__":
    door("suggest", __file__)
