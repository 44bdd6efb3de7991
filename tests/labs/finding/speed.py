"""A finished site → how long its search takes and how much it moves, in Chromium."""

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from .browsing import page_of

# From the last letter that somebody types to the first results on the screen, the pause before searching included.
_TYPE = """async (words) => {
  const box = document.getElementById("cari-kata"), list = document.getElementById("cari-hasil");
  const state = document.getElementById("cari-keadaan");
  state.textContent = "";
  const began = performance.now();
  box.value = words;
  box.dispatchEvent(new Event("input"));
  const isThere = () => state.textContent.includes("“" + words + "”") && (list.children.length || /^T/.test(state.textContent));
  while (!isThere()) {
    await new Promise((done) => setTimeout(done, 1));
    if (performance.now() - began > 20000) throw new Error("no answer to " + words);
  }
  return performance.now() - began;
}"""


@dataclass(frozen=True, slots=True)
class Speed:
    """Milliseconds of the queries after the first, and what the first moved over the line."""

    median: float
    slowest: float
    first_bytes: int
    first_requests: int


def measure(site: Path, queries: Sequence[str]) -> Speed:
    """`queries` one after the other on one page; none twice."""
    with page_of(site) as (page, address):
        page.goto(address + "cari.html")
        page.wait_for_load_state("networkidle")
        page.evaluate("performance.clearResourceTimings()")
        page.evaluate(_TYPE, queries[0])
        page.wait_for_load_state("networkidle")
        moved = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.transferSize)")
        times = [page.evaluate(_TYPE, query) for query in queries[1:]]
    return Speed(median(times), max(times), sum(moved), len(moved))


def _titles(site: Path) -> list[Path]:
    return sorted(site.glob("cari/judul-*.js"))


def queries_for(site: Path, count: int) -> list[str]:
    """One to three words of titles of the site, always the same for the same site."""
    rows = (json.loads(path.read_text(encoding="utf-8")[len("Pencarian.titles(") : -3]) for path in _titles(site))
    titles = [row[1] for year in rows for row in year]
    chance = random.Random(7)
    found: dict[str, None] = {}
    while len(found) < count:
        words = chance.choice(titles).split()
        start = chance.randrange(len(words))
        found.setdefault(" ".join(words[start : start + chance.randint(1, 3)]))
    return list(found)
