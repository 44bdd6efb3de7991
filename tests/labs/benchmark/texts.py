"""What real texts are like → made-up ones with the same features, as often and as long."""

import random
from collections.abc import Iterator

from .vocabulary import Cuts, Measured, content_words, some_words

_TAKEN = frozenset("[]()*&:.,")  # signs of words that stand in a mark already, or at the end of a clause
_SENTENCE = 14  # words
_LETTERS = 8  # of a word with its blank
_ADDRESS = 40  # letters of a link beside its words

# A block: its lines, each a sign at its beginning and its words.
_Block = list[tuple[str, list[str]]]


def text(rng: random.Random, kind: Measured, host: str) -> str:
    """Markdown of one to many blocks; its links lead to `host`."""
    wanted = {
        name: round(_drawn(rng, cuts)) for name, (share, cuts) in kind.features.items() if 100 * rng.random() < share
    }
    blocks = [*_lists(rng, kind, wanted), *_tables(rng, kind, wanted)]
    blocks += [[("> ", _words(rng, kind.words))] for _ in range(wanted.get("quote", 0))]
    letters = _drawn(rng, kind.letters) - _ADDRESS * sum(wanted.get(name, 0) for name in ("link", "titled link"))
    letters -= sum(_LETTERS * len(words) for block in blocks for _, words in block)
    while letters > 0 or not blocks:
        blocks.append([("", _words(rng, kind.words))])
        letters -= _LETTERS * len(blocks[-1][0][1])
    rng.shuffle(blocks)
    _mark(rng, wanted, [words for block in blocks for sign, words in block if sign != "|"], host)
    written = ["\n".join(_line(*line) for line in block) for block in blocks]
    for _ in range(wanted.get("heading", 0)):
        heading = " ".join(content_words(rng, rng.randint(2, 6))).capitalize()
        written.insert(rng.randrange(len(written)), f"## {heading}")
    return "\n\n".join(written) + "\n"


def _line(sign: str, words: list[str]) -> str:
    return f"| {' | '.join(words)} |" if sign == "|" else sign + " ".join(words)


def _drawn(rng: random.Random, cuts: Cuts) -> float:
    """A number of which a tenth, a quarter, a half, three quarters and nine tenths lie below the cuts."""
    marks = (0, 0.1, 0.25, 0.5, 0.75, 0.9, 1)
    values = (cuts[0], *cuts, 1.5 * cuts[-1])
    chance = rng.random()
    at = next(place for place in range(6) if chance < marks[place + 1])
    return values[at] + (values[at + 1] - values[at]) * (chance - marks[at]) / (marks[at + 1] - marks[at])


def _words(rng: random.Random, lengths: Cuts) -> list[str]:
    """One sentence or more, with a number here and there."""
    words = some_words(rng, max(1, round(_drawn(rng, lengths))))
    for place in range(len(words)):
        if 100 * rng.random() < 1.5:
            words[place] = rng.choice(
                (f"{rng.randint(2, 999)}", f"Rp{rng.randint(1, 999)}.000.000", f"{rng.randint(2010, 2026)}")
            )
        if place % _SENTENCE == 0:
            words[place] = words[place][:1].upper() + words[place][1:]
        if place % _SENTENCE == _SENTENCE - 1 or place == len(words) - 1 > 3:
            words[place] += "."
        elif place % _SENTENCE == 6 and len(words) > 12:
            words[place] += ","
    return words


def _lists(rng: random.Random, kind: Measured, wanted: dict[str, int]) -> Iterator[_Block]:
    """The items of the text, over its lists; of the first some stand within others."""
    bullets, numbered = wanted.get("list", 0), wanted.get("numbered", 0)
    count = bullets + numbered
    items = max(count, round(_drawn(rng, kind.items))) if count else 0
    nested = wanted.get("nested", 0)
    for place in range(count):
        rows: _Block = []
        for number in range(1, items // count + (place < items % count) + 1):
            rows.append(("- " if place < bullets else f"{number}. ", _words(rng, kind.item_words)))
            if place == 0 and nested and rng.random() < 0.5:
                nested -= 1
                rows.append(("    - ", _words(rng, kind.item_words)))
        yield rows


def _tables(rng: random.Random, kind: Measured, wanted: dict[str, int]) -> Iterator[_Block]:
    for _ in range(wanted.get("table", 0)):
        columns = rng.randint(2, 4)
        head = [word.capitalize() for word in content_words(rng, columns)]
        rows = max(1, round(_drawn(rng, kind.rows)) - 2)
        body = [
            [content_words(rng, 1)[0], *(f"{rng.randint(1, 9999)}" for _ in range(columns - 1))] for _ in range(rows)
        ]
        yield [("|", row) for row in (head, ["---", *["---:"] * (columns - 1)], *body)]


def _mark(rng: random.Random, wanted: dict[str, int], prose: list[list[str]], host: str) -> None:
    """Links, emphasis and signs, each on words that bear no other; who has no room left goes without."""
    for name in ("link", "titled link", "bare address", "bold", "italic", "ampersand"):
        for _ in range(wanted.get(name, 0)):
            for words in rng.sample(prose, min(len(prose), 4)):
                first = rng.randrange(len(words))
                last = min(len(words), first + rng.randint(1, 4))
                if not any(sign in _TAKEN for word in words[first:last] for sign in word):
                    words[first:last] = [
                        _marked(name, " ".join(words[first:last]), f"{host}/{content_words(rng, 1)[0]}")
                    ]
                    break


def _marked(name: str, words: str, address: str) -> str:
    match name:
        case "link":
            return f"[{words}]({address})"
        case "titled link":
            return f'[{words}]({address} "{words}")'
        case "bare address":
            return f"{words} ({address})"
        case "bold":
            return f"**{words}**"
        case "italic":
            return f"*{words}*"
    return f"{words} & {words}"
