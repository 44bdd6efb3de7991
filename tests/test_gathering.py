"""Many bodies as one: what is taken of a body's API, what is refused, and what stays as it was."""

import http.server
import json
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from gathered_sites import duty, edit_index, lines, put, record, replace_shard, tree_bytes, write_site
from terang.cli.main import main
from terang.gathering import read_sources

A, B, C = "https://a.contoh.go.id/", "https://b.contoh.go.id/ppid/", "https://c.contoh.go.id/"
LICENSE = {"nama": "CC BY 4.0", "alamat": "https://creativecommons.org/licenses/by/4.0/"}
MOMENT, LATER = "2026-03-31T08:00+07:00", "2026-04-01T08:00+07:00"


@pytest.fixture
def bodies(tmp_path: Path) -> Path:
    """Two regions and a village, with their list."""
    records = {
        "2024": [record(A, "2024/laporan-kinerja", "Laporan kinerja", tanggal_terbit="2024-05-02", topik=["kinerja"], kewajiban=["bk-c"])],
        "2025": [record(A, "2025/anggaran", "Anggaran <b>jalan</b> & jembatan", tanggal_terbit="2025-01-09", topik=["anggaran"])],
    }  # fmt: skip
    releases = {"2025": [{"id": "2025/jalan", "halaman": f"{A}siaran-pers/2025/jalan.html", "judul": "Jalan dibuka", "status": "terbit", "tanggal": "2025-02-01", "teras": "Jalan baru dibuka."}]}  # fmt: skip
    states = [
        duty("bk-a-01", "terbit", catatan_terbaru="2024/laporan-kinerja", jumlah_catatan=1),
        duty("bk-j", "belum"),
    ]
    write_site(tmp_path / "a", "Kota A", A, records, releases=releases, coverage=states, license=LICENSE)
    write_site(
        tmp_path / "b",
        "Kabupaten B",
        B,
        {"2025": [record(B, "2025/anggaran", "Anggaran pasar", topik=["anggaran"])]},
        coverage=[duty("bk-a-01", "terlambat", jatuh_tempo="2024-01-01"), duty("bk-j", "belum")],
    )
    write_site(tmp_path / "c", "Desa C", C, {}, kind="desa", coverage=[duty("bk-a-01", "belum")])
    write_list(tmp_path, {"a": "a", "b": "b", "c": "c"})
    return tmp_path


def write_list(folder: Path, addresses: dict[str, str], more: str = "") -> None:
    rows = "".join(f"  - id: {id}\n    alamat: {address}\n" for id, address in addresses.items())
    text = f"judul: Portal Contoh\npenyelenggara: Provinsi Contoh\n{more}badan_publik:\n{rows}"
    (folder / "sumber.yml").write_text(text, encoding="utf-8")


def gather(folder: Path, *more: str, moment: str = MOMENT) -> int:
    return main(["gather", str(folder / "sumber.yml"), "--today", moment, "--jobs", "1", *more])


def page(folder: Path, path: str) -> str:
    return (folder / "portal" / path).read_text(encoding="utf-8")


def test_a_portal_of_three_folders(bodies: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert gather(bodies) == 0
    assert "Informasi     3\nSiaran pers   1" in capsys.readouterr().out
    for path in ("index.html", "badan/a.html", "kepatuhan/index.html", "kewajiban/bk-a-01.html", "tahun/2025.html", "topik/anggaran.html"):  # fmt: skip
        assert "Kota A" in page(bodies, path), path
    body = page(bodies, "badan/a.html")
    assert "Anggaran &lt;b&gt;jalan&lt;/b&gt; &amp; jembatan" in body  # text, never HTML
    assert f'href="{A}informasi/2025/anggaran.html"' in body
    assert LICENSE["nama"] in body
    assert "31 Maret 2026" in body
    assert not list((bodies / "portal").glob("informasi*")), "no page for a record"
    shown = json.loads(page(bodies, "unduh/portal.json"))
    assert [(one["id"], one["informasi"], one["diambil"]) for one in shown["badan_publik"]] == [
        ("a", 2, f"{MOMENT[:16]}:00+07:00"), ("b", 1, f"{MOMENT[:16]}:00+07:00"), ("c", 0, f"{MOMENT[:16]}:00+07:00"),
    ]  # fmt: skip


def test_bodies_are_ranked_among_their_kind(bodies: Path) -> None:
    gather(bodies)
    ranking = page(bodies, "kepatuhan/index.html")
    assert ranking.index("Pemerintah daerah") < ranking.index("Kota A") < ranking.index("Kabupaten B")
    assert ranking.index("Kabupaten B") < ranking.index("Pemerintah desa") < ranking.index("Desa C")
    table = page(bodies, "unduh/badan-publik.csv").splitlines()
    assert [line.split(",")[:7] for line in table[1:]] == [
        ["a", "Kota A", "pemda", "", "2", "1", "1"],
        ["b", "Kabupaten B", "pemda", "", "1", "0", "2"],
        ["c", "Desa C", "desa", "", "0", "0", "1"],
    ]


def test_nothing_is_read_or_written_again(bodies: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gather(bodies)
    before = tree_bytes(bodies / "portal")
    capsys.readouterr()
    assert gather(bodies, moment=LATER) == 0
    out = capsys.readouterr().out
    assert "Pecahan       0 diambil" in out
    assert "(0 berubah)\nPortal" in out
    assert tree_bytes(bodies / "portal") == before


def test_only_the_shards_that_changed_are_read(bodies: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gather(bodies)
    capsys.readouterr()
    new = [record(A, "2025/anggaran", "Anggaran jalan"), record(A, "2025/irigasi", "Irigasi sawah")]
    replace_shard(bodies / "a", "informasi/2025.ndjson", lines(new), 2)
    shutil.rmtree(bodies / "b" / "api/v1/informasi")  # of a body whose index is the same, nothing else is asked
    assert gather(bodies, moment=LATER) == 0
    assert "Pecahan       1 diambil" in capsys.readouterr().out
    assert "1 April 2026" in page(bodies, "badan/a.html")
    assert "31 Maret 2026" in page(bodies, "badan/b.html")


def test_an_incremental_portal_equals_a_fresh_one(bodies: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    gather(bodies)
    new = [
        record(A, f"2025/irigasi-{n}", f"Irigasi sawah {n}", tanggal_terbit="2025-03-01", topik=["air"])
        for n in range(40)
    ]
    replace_shard(bodies / "a", "informasi/2025.ndjson", lines(new), 40)
    gather(bodies)
    fresh = tmp_path_factory.mktemp("segar")
    assert (
        gather(
            bodies,
            "--store",
            str(fresh / "simpanan"),
            "--out",
            str(fresh / "portal"),
            "--cache",
            str(fresh / "ingatan"),
        )
        == 0
    )
    assert tree_bytes(fresh / "portal") == tree_bytes(bodies / "portal")


# --- bodies that fail


def html(site: Path) -> None:
    put(site, "index.json", b"<!doctype html><script>alert(1)</script>")


def no_json(site: Path) -> None:
    put(site, "index.json", b"{")


def gone(site: Path) -> None:
    shutil.rmtree(site)


def lying_hash(site: Path) -> None:
    replace_shard(site, "informasi/2024.ndjson", lines([GOOD]), 1)
    put(site, "informasi/2024.ndjson", lines([{**GOOD, "judul": "JUDUL"}]))


def longer_than_said(site: Path) -> None:
    replace_shard(site, "informasi/2024.ndjson", lines([GOOD]), 1)
    with (site / "api/v1/informasi/2024.ndjson").open("ab") as file:
        file.truncate(10_000_000_000)  # a hole: ten gigabytes that take no room


def ten_gigabytes(site: Path) -> None:
    def change(index: dict[str, Any]) -> None:
        index["koleksi"]["informasi"]["pecahan"][0]["bita"] = 10_000_000_000

    edit_index(site, change)


def path_above(path: str) -> Callable[[Path], None]:
    def fault(site: Path) -> None:
        def change(index: dict[str, Any]) -> None:
            index["koleksi"]["informasi"]["pecahan"][0]["alamat"] = path

        edit_index(site, change)

    return fault


def shard(*rows: Any) -> Callable[[Path], None]:
    return lambda site: replace_shard(site, "informasi/2024.ndjson", lines(rows), len(rows))


def with_index(change: Callable[[dict[str, Any]], Any]) -> Callable[[Path], None]:
    return lambda site: edit_index(site, lambda index: change(index) and None)


GOOD = record(A, "2024/x", "Judul")
FAULTS: dict[str, tuple[Callable[[Path], None], str]] = {
    "an HTML page": (html, "isinya halaman HTML"),
    "no JSON": (no_json, "bukan indeks API"),
    "vanished": (gone, "berkas atau folder tidak ada"),
    "a hash that lies": (lying_hash, "nilai hash-nya bukan yang disebut indeks"),
    "ten gigabytes where little was said": (longer_than_said, "lebih besar daripada"),
    "ten gigabytes, said": (ten_gigabytes, "lebih dari 64000000"),
    "a path above": (path_above("../../../../etc/passwd"), "bukan bagian dari API"),
    "an absolute path": (path_above("/etc/passwd"), "bukan bagian dari API"),
    "another address": (path_above("https://lain.example/x.ndjson"), "bukan bagian dari API"),
    "an encoded path": (path_above("informasi/%2e%2e/2024.ndjson"), "bukan bagian dari API"),
    "a path with a line break": (path_above("informasi/2024.ndjson\n"), "bukan bagian dari API"),
    "a script as address": (shard({**GOOD, "halaman": "javascript:alert(1)"}), "bukan halaman badan ini"),
    "another body's page": (shard(record(B, "2024/x", "Judul")), "bukan halaman badan ini"),
    "an id of another year": (shard(record(A, "2023/x", "Judul")), "bukan dari tahun 2024"),
    "an id that is a path": (shard({**GOOD, "id": "2024/../x"}), "tidak menurut API"),
    "an id twice": (shard(GOOD, GOOD), "dua kali"),
    "a title that is none": (shard({**GOOD, "judul": 5}), "tidak menurut API"),
    "a title that turns round": (shard({**GOOD, "judul": "Lapo\u202eran"}), "tidak terlihat"),
    "a date that is none": (shard({**GOOD, "tanggal_terbit": "kemarin"}), "tidak menurut API"),
    "no object": (shard([1, 2]), "tidak menurut API"),
    "another version": (with_index(lambda index: index.update(versi=2)), "versi 2"),
    "another body's site": (with_index(lambda index: index.update(alamat_situs=B)), "bukan halaman badan ini"),
    "a site that is a script": (
        with_index(lambda index: index.update(alamat_situs="javascript:x/")),
        "bukan alamat web",
    ),
    "a licence that is a script": (
        with_index(lambda index: index.update(lisensi={"nama": "x", "alamat": "javascript:x"})),
        "alamat lisensinya bukan alamat web",
    ),
    "another count": (
        with_index(lambda index: index["koleksi"]["informasi"]["pecahan"][0].update(jumlah=7)),
        "padahal indeks menyebut 7",
    ),
    "a collection less": (with_index(lambda index: index["koleksi"].pop("kepatuhan")), "koleksi «kepatuhan»"),
    "no line but depth": (
        lambda site: replace_shard(site, "informasi/2024.ndjson", b"[" * 100_000, 1),
        "tidak menurut API",
    ),
    "no UTF-8": (lambda site: replace_shard(site, "informasi/2024.ndjson", b'{"id":"\xff"}\n', 1), "tidak menurut API"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_body_that_fails_is_named_and_stays_as_it_was(
    name: str, bodies: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fault, reason = FAULTS[name]
    gather(bodies)
    sound = tree_bytes(bodies / "portal")
    replace_shard(bodies / "b", "informasi/2025.ndjson", lines([record(B, "2025/lain", "Judul lain")]), 1)
    fault(bodies / "a")
    capsys.readouterr()
    assert gather(bodies, moment=LATER) == 1
    told = " ".join(capsys.readouterr().err.split())
    assert "sumber.yml" in told
    assert reason in told
    after = tree_bytes(bodies / "portal")
    assert "Judul lain" in page(bodies, "badan/b.html"), "the rest goes on"
    body = page(bodies, "badan/a.html")
    assert "Laporan kinerja" in body
    assert "tidak dapat diperbarui sejak 1 April 2026" in body
    assert '="javascript:' not in "".join(path.read_text("utf-8") for path in (bodies / "portal").rglob("*.html"))
    assert {path for path in sound if path.startswith("tahun/")} == {
        path for path in after if path.startswith("tahun/")
    }


@pytest.mark.parametrize("name", FAULTS)
def test_a_body_that_never_was_whole_is_not_shown(name: str, bodies: Path, capsys: pytest.CaptureFixture[str]) -> None:
    FAULTS[name][0](bodies / "a")
    assert gather(bodies) == 1
    assert FAULTS[name][1] in " ".join(capsys.readouterr().err.split())
    assert not (bodies / "portal/badan/a.html").exists()
    assert (bodies / "portal/badan/b.html").exists()


def test_a_body_that_is_sound_again_is_as_if_nothing_had_been(bodies: Path) -> None:
    gather(bodies)
    sound = tree_bytes(bodies / "portal")
    shutil.move(bodies / "a", bodies / "pergi")
    assert gather(bodies, moment=LATER) == 1
    assert tree_bytes(bodies / "portal") != sound
    shutil.move(bodies / "pergi", bodies / "a")
    assert gather(bodies, moment=LATER) == 0
    assert tree_bytes(bodies / "portal") == sound


def test_two_bodies_are_never_one_site(bodies: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The second says that it is the first: its own ids, but the first's address."""
    write_site(bodies / "b", "Kota A palsu", A, {"2025": [record(A, "2025/anggaran", "Palsu")]})
    assert gather(bodies) == 1
    assert "dipakai badan publik «a»" in capsys.readouterr().err
    assert "Palsu" not in page(bodies, "index.html")
    assert not (bodies / "portal/badan/b.html").exists()


def test_a_site_without_an_address_needs_one_in_the_list(bodies: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = {"2025": [{**record("", "2025/x", "Judul"), "halaman": "informasi/2025/x.html"}]}
    write_site(bodies / "c", "Desa C", "", rows, kind="desa")
    assert gather(bodies) == 1
    assert "tulis `situs`" in capsys.readouterr().err
    write_list(bodies, {"c": f"c\n    situs: {C}"})
    assert gather(bodies) == 0
    assert f'href="{C}informasi/2025/x.html"' in page(bodies, "badan/c.html")


# --- the list


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("id: a\n    alamat: x\n  - id: a\n    alamat: y", "sumber.yml:6:5: galat sumber-ganda"),
        ("id: a\n    alamat: x\n  - id: b\n    alamat: x", "sumber.yml:7:5: galat sumber-ganda"),
        ("id: a\n    alamat: http://a.contoh.go.id/", "sumber.yml:5:5: galat sumber-tanpa-https"),
        ("id: A B\n    alamat: x", "sumber.yml:4:5: galat"),
        ("id: a", "sumber.yml:4:5: galat wajib-diisi"),
    ],
)
def test_faults_of_the_list_are_named(text: str, expected: str, tmp_path: Path) -> None:
    content = f"judul: Portal\npenyelenggara: Kantor\nbadan_publik:\n  - {text}\n".encode()
    _, problems = read_sources("sumber.yml", content)
    told = [
        f"{one.place.path}:{one.place.line}:{one.place.column}: galat {one.code}" for one in problems if one.is_error
    ]
    assert any(line.startswith(expected) for line in told), told


# --- over the network


@pytest.fixture
def server(bodies: Path) -> Iterator[tuple[str, list[str]]]:
    asked: list[str] = []

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *given: Any, **more: Any) -> None:
            super().__init__(*given, directory=str(bodies), **more)

        def do_GET(self) -> None:
            asked.append(self.path)
            if self.path.startswith("/pindah/"):
                self.send_response(302)
                self.send_header("Location", f"http://localhost:{listening.server_port}/a/")
                self.end_headers()
            elif self.path.startswith("/tanpa-akhir/"):
                self.send_response(200)
                self.end_headers()
                with_end = b"[" * 1_000_000
                try:
                    while True:
                        self.wfile.write(with_end)
                except OSError:
                    return
            else:
                super().do_GET()

        def log_message(self, *_: Any) -> None:
            pass

    listening = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=listening.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{listening.server_port}/", asked
    listening.shutdown()
    thread.join()
    listening.server_close()


def test_bodies_of_the_web(bodies: Path, server: tuple[str, list[str]]) -> None:
    address, asked = server
    write_list(bodies, {"a": f"{address}a/", "b": f"{address}b"})
    assert gather(bodies) == 1, "they say that they are other sites"
    for name in ("a", "b"):
        site = f"{address}{name}/"
        write_site(bodies / name, f"Kota {name}", site, {"2024": [record(site, "2024/x", "Judul")]})
    assert gather(bodies) == 0
    del asked[:]
    assert gather(bodies) == 0
    assert sorted(asked) == ["/a/api/v1/index.json", "/b/api/v1/index.json"]


@pytest.mark.parametrize(
    ("path", "reason"),
    [("tiada", "dijawab 404"), ("pindah", "dijawab 302"), ("tanpa-akhir", "lebih besar daripada 4000000 bita")],
)
def test_servers_that_fail(
    path: str, reason: str, bodies: Path, server: tuple[str, list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    write_list(bodies, {"a": f"{server[0]}{path}/", "b": "b"})
    assert gather(bodies) == 1
    assert reason in " ".join(capsys.readouterr().err.split())
    assert (bodies / "portal/badan/b.html").exists()
