"""Every gate that the law demands is really shut by its own rule: with the rule taken away, its example passes."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from helpers import EXAMPLES, TODAY, codes, lay_over, make_root, record
from terang.catalogue import load
from terang.law import TERMS
from terang.validation import (
    body_file,
    disclosures,
    monev_files,
    register_files,
    service_reports,
    table_reader,
)
from terang.validation.checks import exemptions, register_rules, relations


def nothing(*_: Any, **__: Any) -> Iterator[Any]:
    return iter(())


# What is taken away, and the example that then no longer fails.
GATES = [
    (exemptions, "_term", nothing, "pengecualian-lewat/tahun-lalu"),
    (exemptions, "_term", nothing, "pengecualian-lewat/tiga-puluh-tahun-huruf-a"),
    (exemptions, "_term", nothing, "pengecualian-terlalu-lama/sehari-lebih"),
    (exemptions, "_copy", nothing, "salinan-belum-terbit/draf"),
    (exemptions, "_copy", nothing, "salinan-belum-terbit/tanpa-berkas"),
    (disclosures, "_check_exemption", nothing, "salinan-kosong/sebagian"),
    (disclosures, "_check_exemption", nothing, "undang-undang-kosong/huruf-j"),
    (disclosures, "_check_exemption", nothing, "dikecualikan-berisi/berkas"),
    (relations, "check", nothing, "terkait-dikecualikan/siaran-pers"),
    (relations, "check", nothing, "terkait-dikecualikan/keputusan"),
    (body_file, "_check_decrees", nothing, "keputusan-ganda/setanggal"),
    (monev_files, "_check_range", nothing, "nilai-di-luar-rentang/lebih-dari-seratus"),
    (monev_files, "_check_category", nothing, "bobot-tidak-seratus/sembilan-puluh"),
    (monev_files, "_once", nothing, "dinilai-dua-kali/unit"),
    (monev_files, "_check_answers", nothing, "butir-tak-dikenal/dijawab-situs"),
    (table_reader, "find_personal", lambda _: [], "data-pribadi/nik-dalam-daftar"),
    (table_reader, "find_personal", lambda _: [], "data-pribadi/register"),
    (register_files._Register, "unknown", nothing, "kolom-dilarang/nama-dan-nik"),
    (register_files._Register, "unknown", nothing, "kolom-dilarang/tujuan"),
    (register_files, "find_named", nothing, "nama-dalam-register/atas-nama"),
    (register_files, "_check_answer", nothing, "alasan-tolak-kosong/ditolak"),
    (register_files, "_check_extension", nothing, "perpanjangan-tanpa-alasan/diperpanjang"),
    (register_files, "_check_foundation", nothing, "keberatan-tanpa-permohonan/huruf-c"),
    (register_rules, "_unfounded", nothing, "permohonan-tak-dikenal/nomor-lain"),
    (register_rules, "_late", nothing, "jawaban-terlambat/hari-kesebelas"),
    (register_rules, "_late", nothing, "lewat-tenggat/permohonan"),
    (service_reports, "_check", nothing, "laporan-sebelum-akhir/terbit-dulu"),
]


def name_of(gate: Any) -> str:
    return gate if isinstance(gate, str) else getattr(gate, "__name__", "")


@pytest.mark.parametrize(("module", "rule", "without", "example"), GATES, ids=name_of)
def test_without_its_rule_a_gate_is_open(
    module: Any, rule: str, without: Callable[..., Any], example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = lay_over(tmp_path, EXAMPLES / "invalid" / example)
    code = example.partition("/")[0]
    assert code in codes(load(root, TODAY).problems, errors_only=False)
    listed = getattr(module, "_RULES", ())
    monkeypatch.setattr(
        module, "_RULES", tuple(without if one is getattr(module, rule) else one for one in listed), raising=False
    )
    monkeypatch.setattr(module, rule, without)
    assert code not in codes(load(root, TODAY).problems, errors_only=False)


@pytest.mark.parametrize(
    ("until", "last"),
    [
        ("2026", date(2026, 12, 31)),  # a bare year ends with its last day
        ("2026-02", date(2026, 2, 28)),
        ("2026-02-10", date(2026, 2, 10)),
    ],
)
def test_an_exemption_ends_after_the_last_day_that_is_written(until: str, last: date, tmp_path: Path) -> None:
    text = record(kelas="dikecualikan", pengecualian=f"\n  dasar: b\n  berlaku_sampai: {until}")
    root = make_root(tmp_path, {"disclosures/dikecualikan/2024/x.yml": text})
    for day, ended in ((last, False), (last + timedelta(days=1), True)):
        found = codes(load(root, day).problems, errors_only=False)
        assert ("pengecualian-lewat" in found) == ended, day


def test_the_term_of_huruf_a_alone_is_counted() -> None:
    assert {letter for letter, term in TERMS.items() if term.years} == {"a"}
    assert TERMS["a"].years == 30
    assert sorted(TERMS) == [*"abcdefghij"]
