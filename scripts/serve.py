"""The door `scripts/serve.py`: the same as `terang serve`, on the repository in which it lies."""

from terang.cli.main import door

if __name__ == "__main__":
    door("serve", __file__)
