"""A slip in the shape of a YAML line → lines that may be right: blanks, bullets, quotation marks, items; the validator decides."""

import re
from collections.abc import Iterator

from ..reading import INVISIBLE, requoted
from .slip import ITEM, KEYED, Lines, Mend, Slip, list_keys, location_keys, text_keys

_FENCE = re.compile(r"(?:```|~~~)\s*\w*\s*")


def _blanks(slip: Slip) -> Iterator[Lines]:
    yield slip.put(INVISIBLE.sub(lambda match: " " if match[0].isspace() else "", slip.line))


def _tabs(slip: Slip) -> Iterator[Lines]:
    """Between a key and its value, and in front of both; between words a tab may part columns."""
    text = slip.line.lstrip("\t ")
    words = re.sub(r"^(?:-\s*)?(?:[\w-]+\s*:)?\s*", "", text).rstrip()
    if "\t" in words and (
        words == text.rstrip() or any("\t" in line for line in slip.lines[slip.at + 1 : slip.at + 2])
    ):
        return
    for tab in ("", "  ", "    ", "      "):
        yield slip.put(
            slip.line[: len(slip.line) - len(text)].replace("\t", tab) + re.sub(r" *\t+ *", " ", text).rstrip()
        )


def _bullet(slip: Slip) -> Iterator[Lines]:
    """All lines with the same sign, since the next one would be named next."""
    match = re.match(r"(\s*)(\S)", slip.line)
    if match:
        gap = "" if match[2] == "-" else r"\s*"
        sign = re.compile(rf"(\s*){re.escape(match[2])}{gap}(\S.*)")
        new = list(slip.lines)
        after = slip.at
        while after < len(new) and (item := sign.fullmatch(new[after])):
            new[after] = f"{match[1]}- {item[2]}"
            after += 1
        for neighbour in (slip.at - 1, after):
            if item := re.match(r"(\s*)- ", slip.lines[neighbour] if 0 <= neighbour < len(new) else ""):
                rows = zip(new, slip.lines, strict=True)
                yield [f"{item[1]}{row.lstrip()}" if row != old else old for row, old in rows]
        yield new


def _merged(slip: Slip) -> Iterator[Lines]:
    above = slip.lines[slip.at - 1]
    if match := re.match(r"(\s*)- ", above):
        yield slip.put(match[1] + slip.line.lstrip())
    elif match := KEYED.fullmatch(above):
        item = f"{slip.margin}- {match['value']}"
        yield [*slip.lines[: slip.at - 1], match["head"].rstrip(), item, *slip.lines[slip.at :]]


def _quotes(slip: Slip) -> Iterator[Lines]:
    if new := requoted(slip.line):
        yield slip.put(new)


def _quoted(slip: Slip) -> Iterator[Lines]:
    """The whole value between quotation marks."""
    match = KEYED.fullmatch(slip.line) or ITEM.fullmatch(slip.line)
    if match and match["value"][0] not in "\"'|>":
        mark = '"' if not re.search(r'["\\]', match["value"]) else "'"
        value = match["value"].replace("'", "''") if mark == "'" else match["value"]
        yield slip.put(f"{match['head']}{mark}{value}{mark}{match['end']}")


def _quoted_text(slip: Slip) -> Iterator[Lines]:
    """The same where the value can only be a text, so that its signs are part of it."""
    match = KEYED.fullmatch(slip.line)
    if match and match["key"] in text_keys():
        yield from _quoted(slip)


def _closed_quote(slip: Slip) -> Iterator[Lines]:
    match = KEYED.fullmatch(slip.line)
    if match and match["value"][0] in "\"'" and match["value"].count(match["value"][0]) == 1:
        yield slip.put(slip.line.rstrip() + match["value"][0])


def _after_quote(slip: Slip) -> Iterator[Lines]:
    yield slip.put(slip.line.rstrip(" ,;."))


def _path_in_quotes(slip: Slip) -> Iterator[Lines]:
    match = KEYED.fullmatch(slip.line)
    if match and match["key"].strip() in location_keys():
        yield slip.put(f"{match['head']}{match['value'].replace(chr(92), '/').strip(chr(34))}{match['end']}")


def _blank_after_colon(slip: Slip) -> Iterator[Lines]:
    yield slip.put(re.sub(r"^(\s*(?:- )?[a-z_]+:)(?=\S)", r"\1 ", slip.line))


def _indent(slip: Slip) -> Iterator[Lines]:
    """What a deleted # leaves behind, or a blank too few: in line with the key above."""
    indent = len(slip.margin)
    above = re.match(r" *(?:- +)?(?=[\w-]+:)", slip.lines[slip.at - 1]) if slip.at else None
    for other in (above.end() if above else 0, indent - 1, indent + 1):
        if abs(other - indent) <= 2 and other >= 0:
            yield slip.put(" " * other + slip.line[indent:])


def _whole_line(slip: Slip) -> Iterator[Lines]:
    if match := re.match(r"Tulis `(.+)`\.", slip.remedy):
        yield slip.put(slip.margin + match[1])
    elif slip.remedy.startswith("Hapus baris ini. ") and not re.search(r"\w", slip.line):
        yield slip.put()


def _bold(slip: Slip) -> Iterator[Lines]:
    yield slip.put(re.sub(r"\*{1,2}(?=\S)(.*?)\*{1,2}(\s*)$", r"\1\2", slip.line))


def _below_its_key(slip: Slip) -> Iterator[Lines]:
    """Every line until the next key."""
    end = slip.at
    while end < len(slip.lines) and not re.match(r"[a-z][a-z0-9_]*:(?: |$)|-", slip.lines[end]):
        end += 1
    moved = (f"  {line}" if line.strip() else line for line in slip.lines[slip.at : end])
    yield slip.put(*moved, count=end - slip.at)


def _rejoined(slip: Slip) -> Iterator[Lines]:
    yield slip.put(re.sub(r"^(\s*)-(?= )", r"\1 ", slip.line))


def _below(slip: Slip) -> Lines:
    """The lines below that are deeper than this one."""
    depth = len(slip.margin)
    found: Lines = []
    for line in slip.lines[slip.at + 1 :]:
        if line.strip() and len(line) - len(line.lstrip(" ")) <= depth:
            break
        found.append(line)
    while found and not found[-1].strip():
        found.pop()
    return found


def _listed(slip: Slip) -> Iterator[Lines]:
    """One line for each item or key that the message names, where it names all that was written."""
    items = re.findall(r"`( {2,}[^`]+)`", slip.remedy.partition(" Isi juga ")[0])
    below = _below(slip)
    head = re.match(r"\s*(?:- +)?[\w-]+ *:", slip.line)
    if not head or not items:
        return
    written = [*([slip.line[head.end() :]] if slip.line[head.end() :].strip() else []), *below]
    said = [item.strip().removeprefix("- ") for item in items]
    said = [one.partition(": ")[2] or one for one in said]
    if all(any(one in line for one in said) and not line.rstrip().endswith(": tidak") for line in written):
        yield slip.put(head[0].rstrip(), *items, count=1 + len(below))


def _items_of_group(slip: Slip) -> Iterator[Lines]:
    """A group without the sign of its item, or with one too many."""
    below = _below(slip)
    if below and slip.remedy.startswith("Tulis «- » di depan"):
        deeper = (f"  {line}" for line in below[1:])
        yield slip.put(slip.line, f"{slip.margin}  - {below[0].lstrip()}", *deeper, count=1 + len(below))
    if below and slip.remedy.startswith("Hapus tanda «-» di depan"):
        yield slip.put(slip.line, re.sub(r"^(\s*)-(?= )", r"\1 ", below[0]), *below[1:], count=1 + len(below))
    if slip.remedy.startswith("Ganti baris ini menjadi") and " Isi juga " not in slip.remedy:
        yield slip.put(*re.findall(r"`( *[^`]+)`", slip.remedy.partition(". Kunci ")[0]))
    yield from _listed(slip)


def _dash_behind_key(slip: Slip) -> Iterator[Lines]:
    match = re.fullmatch(r"(?P<head> *(?:- +)?(?P<key>[\w-]+):) +- +(?P<value>\S.*)", slip.line)
    if match and match["key"] in list_keys():
        items = re.split(r" +- +", match["value"])
        yield slip.put(match["head"], *(f"{slip.margin}  - {item}" for item in items))
    elif match and " - " not in match["value"]:
        yield slip.put(f"{match['head']} {match['value']}")


def _second_item(slip: Slip) -> Iterator[Lines]:
    if slip.line in slip.lines[: slip.at] and not _below(slip):
        yield slip.put()


def _second_key(slip: Slip) -> Iterator[Lines]:
    """Where it says the same as the first; which of two values is right only their author knows."""
    first = re.search(r"pertama pada baris ([0-9]+)", slip.problem.message)
    if first and slip.line == slip.lines[int(first[1]) - 1] and KEYED.fullmatch(slip.line) and not _below(slip):
        yield slip.put()


def _fences(slip: Slip) -> Iterator[Lines]:
    """Both of them; those of a release's text are its own."""
    end = len(slip.lines) if slip.problem.place.path.endswith(".yml") else slip.at + 1
    rest = [line for line in slip.lines[slip.at : end] if not _FENCE.fullmatch(line)]
    yield slip.put(*rest, count=end - slip.at)


def _head_mark(slip: Slip) -> Iterator[Lines]:
    """The line of three signs above and below the head of a release."""
    if match := re.match(r"Ganti «(.+?)» dengan «---»", slip.remedy):
        at = next((at for at, line in enumerate(slip.lines) if line.strip() == match[1]), None)
        if at is not None:
            yield [*slip.lines[:at], "---", *slip.lines[at + 1 :]]
    elif slip.remedy.startswith("Hapus baris kosong di atas «---»"):
        yield slip.lines[next((at for at, line in enumerate(slip.lines) if line.strip()), 0) :]


LINE_MENDS: dict[str, Mend] = {
    "alias-yaml": _quoted_text,
    "butir-menyatu": _merged,
    "butir-terbelah": _rejoined,
    "garis-miring-terbalik": _path_in_quotes,
    "harus-daftar": _items_of_group,
    "harus-kelompok": _items_of_group,
    "harus-teks": _quoted_text,
    "inden-salah": _indent,
    "isi-ganda": _second_item,
    "karakter-awal-nilai": _quoted,
    "karakter-tab": _tabs,
    "kepala-tidak-ada": _head_mark,
    "kepala-tidak-ditutup": _head_mark,
    "kunci-ganda": _second_key,
    "kurung-tidak-ditutup": _quoted_text,
    "kutip-miring": _quotes,
    "kutip-tidak-ditutup": _closed_quote,
    "pagar-di-berkas": _fences,
    "spasi-tak-terlihat": _blanks,
    "tag-yaml": _quoted_text,
    "tanda-butir": _bullet,
    "tanda-depan-kunci": _whole_line,
    "tanda-sesudah-kunci": _dash_behind_key,
    "tanda-sesudah-kutip": _after_quote,
    "tanda-tebal": _bold,
    "teks-tak-menjorok": _below_its_key,
    "titik-dua-dalam-nilai": _quoted,
    "titik-dua-hilang": _whole_line,
    "titik-dua-tanpa-spasi": _blank_after_colon,
    "tulisan-sesudah-kutip": _quotes,
}
