"""What the YAML parser complains of → the problem that an editor can act on."""

import re
from typing import Any

from ..errors import ValueRefused
from ..problems import Place, Problem, problem


class Fault(ValueRefused):
    """A construct that is refused although YAML allows it."""

    def __init__(self, code: str, line: int, column: int, **words: object) -> None:
        super().__init__(code)
        self.code, self.line, self.column, self.words = code, line, column, words

    def at(self, path: str) -> Problem:
        return problem(self.code, Place(path, self.line, self.column), **self.words)


def explain(path: str, text: str, error: Exception, first_line: int = 1) -> Problem:
    """Name the likely cause, since the parser names only where it stumbled."""
    lines = text.rstrip("\n").split("\n")
    said = _said(error)
    line, column = _position(error)
    line = min(line, len(lines) - 1)

    def at(row: int, col: int) -> Place:
        return Place(path, row + first_line, col + 1)

    for row in range(line, max(line - 3, -1), -1):
        if fault := _quoting(lines[row]):
            code, col, words = fault
            return problem(code, at(row, col), **words)
    for row in range(line, max(line - 2, -1), -1):
        if meant := _other_colon(lines[row]):
            return problem("titik-dua-hilang", at(row, 0), suggestion=f"Tulis `{meant}`. ")
    opened = getattr(error, "context_mark", None)
    start = at(opened.line, opened.column) if opened else at(line, column)
    if re.search("escape|hexdecimal", said):
        return problem("garis-miring-terbalik", at(line, column))
    if "quoted scalar" in said:
        return problem("kutip-tidak-ditutup", start)
    if re.search(r"flow (sequence|mapping)|expected ',' or", said):
        return problem("kurung-tidak-ditutup", start)
    if re.search("alias|anchor", said):
        return problem("alias-yaml", at(line, column))
    if "tag" in said:
        return problem("tag-yaml", at(line, column), tag=lines[line][column : column + 10])
    if "cannot start any token" in said:
        return problem("karakter-awal-nilai", at(line, column), character=lines[line][column : column + 1])
    if cause := _cause_in_block(lines, line):
        code, row, col = cause
        return problem(code, at(row, col), suggestion=_line_too_many(lines, row) if code == "titik-dua-hilang" else "")
    if "mapping values are not allowed" in said:
        return problem("titik-dua-dalam-nilai", at(line, column), mended=quoted_value(lines[line]))
    if re.search("block|sequence entries|expected (':'|key)|'-' indicator", said):
        return problem("inden-salah", at(line, column))
    return problem("yaml-rusak", at(line, column))


_AFTER_QUOTE = re.compile(r"\s*(?:- )?(?P<key>[\w-]+: *)?(?P<value>(?P<quote>['\"]).*?(?P=quote) *(?P<rest>[^\s#].*))")
_AFTER_BRACKET = re.compile(r"\s*(?:- )?(?:[\w-]+: *)?(?P<bracket>[\[{])[^\]}]*[\]}] *[^\s#,]")
_CURLY_QUOTE = re.compile(r"\s*(?:- )?(?P<key>[\w-]+: *)?(?P<value>(?P<quote>[“”„‟«‘’]).*)")
_NO_SPACE = re.compile(r"\s*(?:- )?[a-z_]+(?P<colon>:)[^\s/]")
_KEY = re.compile(r"(?P<indent> *)(?:- )?[\w-]+:(?: [^:]*)?$")


def _quoting(line: str) -> tuple[str, int, dict[str, object]] | None:
    """Marks around a value that do not enclose the whole of it."""
    if (match := _CURLY_QUOTE.match(line)) and (":" in match["value"] or "#" in match["value"]):
        return "kutip-miring", match.start("value"), {"mended": _requoted(match["key"], match["value"], "“”„‟‘’")}
    if match := _AFTER_QUOTE.match(line):
        if match["key"] is None and not line.lstrip().startswith("- "):
            return None
        if not match["rest"].strip(" ,;."):
            return "tanda-sesudah-kutip", match.start("rest"), {"sign": match["rest"].strip()}
        mended = _requoted(match["key"], match["value"], match["quote"])
        return "tulisan-sesudah-kutip", match.start("rest"), {"mended": mended}
    if match := _AFTER_BRACKET.match(line):
        return "karakter-awal-nilai", match.start("bracket"), {"character": match["bracket"]}
    return None


def requoted(line: str) -> str | None:
    """The line with one pair of quotation marks around its whole value; None when its marks are not at fault."""
    match = _CURLY_QUOTE.match(line)
    marks = "“”„‟‘’"
    if not match and (match := _AFTER_QUOTE.match(line)):
        marks = match["quote"]
    if not match:
        return None
    return line[: len(line) - len(line.lstrip())] + _requoted(match["key"], match["value"], marks)


def _requoted(key: str | None, value: str, marks: str) -> str:
    """The line as it should be: one pair of marks, of the kind that the text itself does not hold."""
    value = value.strip()
    if len(value) > 1 and value[0] in marks and value[-1] in marks:
        value = value[1:-1]
    quote = '"' if '"' not in value else "'"
    value = value.replace("\\", "\\\\") if quote == '"' else value.replace("'", "''")
    return f"{(key or '-').strip()} {quote}{value}{quote}"


_KEYED = re.compile(r"\s*(?P<head>(?:- +)?[^:]+: +)(?P<value>\S.*?)(?: +#\s.*)?\s*")


def quoted_value(line: str) -> str:
    """The line with quotation marks around its whole value; an example where it has none."""
    match = _KEYED.fullmatch(line)
    if not match:
        return 'judul: "Laporan: Tahun 2024"'
    mark = '"' if not re.search(r'["\\]', match["value"]) else "'"
    value = match["value"].replace("'", "''") if mark == "'" else match["value"]
    return f"{match['head']}{mark}{value}{mark}"


def _cause_in_block(lines: list[str], line: int) -> tuple[str, int, int] | None:
    """Mistakes that look alike to the parser: it stumbles on the line itself or one or two lines later."""
    for at in range(line, max(line - 3, -1), -1):
        written = lines[at]
        if match := _NO_SPACE.match(written):
            return "titik-dua-tanpa-spasi", at, match.start("colon")
        if written.strip() and ":" not in written and not written.lstrip().startswith(("-", "#")):
            return "titik-dua-hilang", at, len(written) - len(written.lstrip())
    if (match := _KEY.match(lines[line])) and len(match["indent"]) > 0:
        return "inden-salah", line, len(match["indent"])
    return None


def _line_too_many(lines: list[str], row: int) -> str:
    """For a rule drawn between lines, and a title above the first key."""
    if not re.search(r"\w", lines[row]):
        return "Hapus baris ini. "
    return "Hapus baris ini, atau awali dengan `judul: ` bila itu judulnya. " if row == 0 else ""


_OTHER_COLON = re.compile(r"(?P<head>\s*(?:- +)?[a-z_]+) ?[;：∶=]\s*(?P<value>[^\s=].*)")


def _other_colon(line: str) -> str:
    """The line with a colon where it has another sign; "" when it has none."""
    match = _OTHER_COLON.fullmatch(line)
    return f"{match['head'].strip()}: {match['value'].strip()}" if match else ""


def _said(error: Exception) -> str:
    words = [getattr(error, "context", None), getattr(error, "problem", None)]
    return " ".join(word for word in words if word).lower() or str(error).lower()


def _position(error: Any) -> tuple[int, int]:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return (mark.line, mark.column) if mark else (0, 0)
