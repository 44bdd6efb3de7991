"""The arguments of a build → its site in a folder and what is said of it, or the problems that prevent it."""

import argparse
import gc
import logging
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from ..catalogue import load
from ..engines import rendering, theme_values
from ..errors import ContentError, reason_of
from ..problems.reporting import as_text, count
from ..publishing import AddressesVanish, Engine, HalfMoved, manifest_paths, publish
from ..records import HistorySource
from ..records.wording import number
from .arguments import cache_of
from .console import FINE, PROBLEMS, end_progress, progress, source_lines, stop
from .form_editor import with_form_editor
from .last_build import BuildWords, Surroundings, out_of

_SHOWN = 20  # strangers that are named


def build_site(arguments: argparse.Namespace, surroundings: Surroundings | None, began: float) -> int:
    """The exit code. What is said in the end is remembered for these `surroundings`."""
    logging.getLogger("mkdocs").addHandler(logging.NullHandler())
    gc.disable()  # hardly anything here is cyclic; looking for it would take a fifth of the time
    try:
        return _build(arguments.root, out_of(arguments), arguments, surroundings, began)
    except HalfMoved as error:
        stop(f"pemindahan terhenti di tengah jalan ({error}); bangun sekali lagi sesudah sebabnya diatasi")
    except AddressesVanish as error:
        end_progress()
        print(_told(error.paths), file=sys.stderr)
        return error.exit_code
    except ContentError as error:
        end_progress()
        print(f"Halaman tertulis bermasalah:\n{error}\nSitus tidak dibangun.", file=sys.stderr)
        return error.exit_code
    except OSError as error:
        stop(f"{reason_of(error)} ({error.filename or 'folder keluaran'}); situs lama tidak berubah")


def _build(
    root: Path, out: Path, arguments: argparse.Namespace, surroundings: Surroundings | None, began: float
) -> int:
    cache = cache_of(arguments)
    loaded = load(root, arguments.today, cache=cache, jobs=arguments.jobs, progress=progress)
    end_progress()
    if loaded.catalogue is None:
        errors = tuple(problem for problem in loaded.problems if problem.is_error)
        sys.stderr.write(as_text(errors, source_lines(root)))
        print("Situs tidak dibangun; isi folder keluaran tidak berubah.", file=sys.stderr)
        return PROBLEMS
    if arguments.verbose:
        sys.stderr.write(as_text(loaded.problems, source_lines(root)))
    written = rendering(
        root,
        theme_values(loaded.catalogue.body, loaded.catalogue),
        loaded.catalogue.content,
        cache,
    )
    if written.missing:
        listed = ", ".join(written.missing)
        print(f"Peringatan: halaman dalam `nav` mkdocs.yml yang tidak ada, dilewati: {listed}", file=sys.stderr)
    render = with_form_editor(written.render, loaded.catalogue.body, written.address, cache)
    summary = publish(
        root,
        out,
        loaded.catalogue,
        Engine(written.name, written.address, render),
        search=not arguments.no_search,
        jobs=arguments.jobs,
        cache=cache,
        progress=progress,
        previous=_previous(arguments.previous),
        let_go=frozenset(path.lstrip("/") for path in arguments.let_go),
        prune=arguments.prune,
    )
    end_progress()
    if summary.gone:
        listed = ", ".join(summary.gone[:_SHOWN])
        more = f" dan {number(len(summary.gone) - _SHOWN)} lagi" if len(summary.gone) > _SHOWN else ""
        print(f"Daftar dan umpan yang tidak ada lagi, karena kosong: {listed}{more}", file=sys.stderr)
    if summary.strangers:
        print(_strangers(summary.strangers, arguments.prune), file=sys.stderr)
    said = BuildWords(
        f"Catatan     {number(summary.records)}\n"
        f"Siaran pers {number(summary.releases)}\n"
        f"Halaman     {number(summary.pages)} (dari {number(summary.files)} berkas, ",
        f" berubah)\nPeringatan  {count(loaded.problems)}\nWaktu       ",
        f" detik\nSitus       {out.resolve()}",
    )
    body = loaded.catalogue.body
    is_plain = not (written.missing or summary.gone or summary.strangers)
    if surroundings and loaded.until and is_plain and written.mark and body.history is not HistorySource.GIT:
        surroundings.remember(said, loaded.until)
    print(said.text(number(summary.changed), time.monotonic() - began))
    return FINE


def _previous(manifest: Path | None) -> list[str]:
    if manifest is None:
        return []
    try:
        return manifest_paths(manifest.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        stop(f"manifes «{manifest}» tidak dapat dibaca ({reason_of(error)})")


def _told(paths: Sequence[str]) -> str:
    listed = "\n".join(f"  {path}" for path in paths)
    return (
        f"Alamat yang sudah terbit akan hilang:\n{listed}\n"
        "→ Bila pindah, tulis alamat lamanya pada `alamat_lama` isi yang baru. Bila tidak berlaku lagi, pertahankan "
        "berkasnya dengan `status: dicabut` dan `pencabutan`; sebuah lampiran disebut pada `berkas_dicabut`.\n"
        "→ Unit yang bubar atau bergabung tetap ditulis di badan.yml, dengan `selesai` dan `pengganti`.\n"
        "→ Bila memang harus hilang (misalnya terbit karena keliru), ulangi dengan --let-go ALAMAT.\n"
        "Situs tidak dibangun; isi folder keluaran tidak berubah."
    )


def _strangers(paths: Sequence[str], are_removed: bool) -> str:
    listed = "\n".join(f"  {path}" for path in paths[:_SHOWN])
    more = f"\n  … dan {number(len(paths) - _SHOWN)} lagi" if len(paths) > _SHOWN else ""
    if are_removed:
        return f"Dihapus, karena bukan hasil Terang:\n{listed}{more}"
    return f"Peringatan: berkas di folder keluaran yang bukan hasil Terang (hapus dengan --prune):\n{listed}{more}"
