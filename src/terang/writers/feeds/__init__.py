"""The newest items → feeds, each as Atom and as JSON Feed."""

from . import feeds

WRITERS = (feeds.write,)

__all__ = ["WRITERS"]
