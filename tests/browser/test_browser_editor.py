"""The form editor in a real Chromium, on a copy of a repository: what it writes has no problem, and what it edits stays.

No picker of folders exists without a window: the private file system of the origin takes its place.
"""

import base64
import difflib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from visiting import DESKTOP, Served, Watch, serve

from helpers import make_root, pdf, picture, run
from sites import Built, publish
from terang.cli.main import main
from terang.cli.npm_client import PackageNotFetched, tarball
from terang.web_forms import CMS, YAML

TODAY = "2026-11-24"
SETTING = "alamat_sunting: https://github.com/kantor/isi/edit/main/\nformulir_web: ya\n"
OLD = "disclosures/berkala/2024/laporan-kinerja.yml"

FILE_SYSTEM = """
window.showDirectoryPicker = () => navigator.storage.getDirectory();
window.fill = async files => {
  const top = await navigator.storage.getDirectory();
  for (const [path, content] of Object.entries(files)) {
    const names = path.split('/'), name = names.pop();
    let folder = top;
    for (const one of names) folder = await folder.getDirectoryHandle(one, { create: true });
    const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await stream.write(Uint8Array.from(atob(content), letter => letter.charCodeAt(0)));
    await stream.close();
  }
  await top.getDirectoryHandle('.git', { create: true });
};
window.dump = async () => {
  const found = {};
  const walk = async (folder, at) => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === 'directory') await walk(handle, `${at}${name}/`);
      else {
        const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        found[at + name] = btoa(Array.from(bytes, one => String.fromCharCode(one)).join(''));
      }
    }
  };
  await walk(await navigator.storage.getDirectory(), '');
  return found;
};
"""


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("paket")
    try:
        for package in (CMS, YAML):
            tarball(package, folder)
    except PackageNotFetched as error:
        pytest.skip(f"the packages of the form editor cannot be fetched here: {error}")
    return folder


@pytest.fixture
def editor(cache: Path, tmp_path: Path) -> Iterator[Served]:
    root = make_root(tmp_path / "root")
    badan = root / "disclosures/badan.yml"
    badan.write_text(SETTING + badan.read_text(encoding="utf-8"), encoding="utf-8")
    old = root / OLD
    old.write_text("# Dicatat oleh Dinas Kesehatan.\n" + old.read_text(encoding="utf-8"), encoding="utf-8")
    assert (
        main(["build", "--root", str(root), "--out", str(tmp_path / "site"), "--cache", str(cache), "--today", TODAY])
        == 0
    )
    yield from serve(Built(root, tmp_path / "site"), "ppid/")


class _Form:
    """What a person does in the form editor."""

    def __init__(self, page: Page, served: Served) -> None:
        self.page, self._served = page, served
        sources = (path for top in ("disclosures", "content") for path in (served.site.root / top).rglob("*"))
        self.before = {
            path.relative_to(served.site.root).as_posix(): path.read_bytes() for path in sources if path.is_file()
        }
        page.add_init_script(FILE_SYSTEM)
        page.goto(served / "admin/index.html")
        page.evaluate("fill", {path: base64.b64encode(content).decode() for path, content in self.before.items()})
        page.get_by_role("button", name="Buka folder di komputer ini").click()
        expect(page.get_by_text("Informasi Berkala").first).to_be_visible()

    def open(self, place: str, title: str = "") -> None:
        """An entry with that title, or a new one."""
        self.page.goto(self._served / f"admin/index.html#/collections/{place}")
        expect(self.page.get_by_role("button", name="Simpan", exact=True).first).to_be_visible()
        expect(self.field("judul").locator("input").first).to_have_value(title)

    def field(self, key: str) -> Locator:
        """Fields far down are drawn when they are scrolled to."""
        found = self.page.locator(f'[data-key-path="{key}"]').first
        for _ in range(30):
            if found.count():
                break
            self.page.mouse.move(640, 600)
            self.page.mouse.wheel(0, 900)
            self.page.wait_for_timeout(100)
        return found

    def write(self, key: str, text: str) -> None:
        self.field(key).locator("input, textarea").first.fill(text)

    def choose(self, key: str, name: str) -> None:
        """Few choices are shown at once, many in a list that opens."""
        field = self.field(key)
        if field.get_by_role("combobox").count():
            field.get_by_role("combobox").click()
            self.page.get_by_role("option", name=name).first.click()
        else:
            field.get_by_text(name, exact=True).first.click()

    def add(self, key: str) -> None:
        field = self.field(key)
        field.scroll_into_view_if_needed()
        button, box = (
            field.get_by_role(role, name="Tambah") for role in ("button", "checkbox")
        )  # of a list, of a group
        button.or_(box).first.click()

    def upload(self, key: str, name: str, kind: str, content: bytes) -> None:
        file = {"name": name, "mimeType": kind, "buffer": content}
        self.field(key).locator("input[type=file]").first.set_input_files(file)  # type: ignore[arg-type]
        self.page.wait_for_timeout(500)

    def save(self) -> None:
        self.page.get_by_role("button", name="Simpan", exact=True).first.click()
        expect(self.page.get_by_text("Tersimpan").first).to_be_visible()
        expect(self.page).to_have_url(re.compile(r"#/collections/[a-z-]+$"))  # back at the list
        expect(self.page.get_by_text("Tersimpan")).to_have_count(0, timeout=15_000)

    def changes(self) -> dict[str, bytes]:
        after = {path: base64.b64decode(text) for path, text in self.page.evaluate("dump()").items()}
        assert self.before.keys() <= after.keys()
        return {path: content for path, content in after.items() if self.before.get(path) != content}


@pytest.fixture
def form(editor: Served, browser: Browser, watch: Watch) -> Iterator[_Form]:
    context = browser.new_context(viewport=DESKTOP, locale="id-ID", timezone_id="Asia/Jakarta")  # type: ignore[arg-type]
    context.set_default_timeout(15_000)
    watch.follow(context)
    yield _Form(context.new_page(), editor)
    context.close()
    assert watch.faults == []


def test_a_record_a_release_and_an_edit(form: _Form, editor: Served, tmp_path: Path) -> None:
    form.open("berkala/new")
    form.write("judul", 'Rencana Kerja: Anggaran Tahun 2026 & "Perubahan"')
    form.write("ringkasan", "Baris satu: ringkas.\nBaris dua # bukan komentar.")
    form.choose("unit", "Dinas Kesehatan")
    form.write("penanggung_jawab", "Kepala Dinas Kesehatan")
    form.write("waktu_pembuatan", "2026")
    form.write("tempat_pembuatan", "Kota Contoh")
    form.choose("bentuk", "Elektronik")
    form.write("retensi", "5 tahun")
    form.write("tanggal_terbit", "2026-11-01")
    form.add("berkas")
    form.upload("berkas.0.lokasi", "Rencana Kerja (Final) 2026.PDF", "application/pdf", pdf("Rencana kerja"))
    form.save()

    form.open("siaran-pers/new")
    form.write("judul", "Loket layanan buka pada Sabtu")
    form.write("nomor", "003/HUMAS/2026")
    form.write("tanggal", "2026-11-20")
    form.write("tempat", "Kota Contoh")
    form.write("teras", "Dinas Kesehatan membuka loket layanan pada Sabtu mulai 21 November 2026 di kantornya.")
    form.choose("unit", "Dinas Kesehatan")
    form.add("narahubung")
    form.write("narahubung.jabatan", "Humas Dinas Kesehatan")
    form.write("narahubung.telepon", "(021) 5550123")
    form.add("foto")
    form.upload("foto.0.berkas", "Loket Sabtu.JPG", "image/jpeg", picture("JPEG", (1600, 1200)))
    form.write("foto.0.keterangan", "Petugas melayani warga")
    form.write("foto.0.kredit", "Humas Kota Contoh")
    form.write("foto.0.alt", "Petugas duduk di belakang loket")
    form.write("sumber", "Keterangan Dinas Kesehatan")
    body = form.field("body")
    body.scroll_into_view_if_needed()
    body.locator("[contenteditable=true]:visible, textarea:visible").first.click()
    form.page.keyboard.type("Loket buka pukul 08.00 sampai 12.00.")
    form.save()

    form.open("berkala/entries/2024/laporan-kinerja", "Laporan Kinerja Dinas Kesehatan Tahun 2024")
    form.write("judul", "Laporan Kinerja Dinas Kesehatan Tahun Anggaran 2024")
    form.save()

    form.open("serta-merta/new")
    form.write("judul", "Banjir Kali Contoh")
    form.add("darurat")
    form.choose("darurat.jenis", "Bencana alam")
    form.write("darurat.mulai", "2026-11-20T04:30")
    form.save()

    changes = form.changes()
    alert = next(path for path in changes if path.startswith("disclosures/serta-merta/"))
    assert b"\n  mulai: 2026-11-20T04:30+07:00\n" in changes.pop(alert)  # with the zone of the person's clock
    record = next(path for path in changes if path.startswith("disclosures/berkala/") and path != OLD)
    release = next(path for path in changes if path.startswith("content/siaran-pers/") and path.endswith(".md"))
    document = next(path for path in changes if path.startswith("disclosures/berkas/"))
    photo = next(path for path in changes if path.startswith("content/siaran-pers/foto/"))
    assert {record, release, document, photo, OLD} == changes.keys()
    assert document.endswith("/rencana-kerja-final-2026.pdf")
    assert photo.endswith("/loket-sabtu.jpg")
    lines = list(difflib.ndiff(form.before[OLD].decode().splitlines(), changes[OLD].decode().splitlines()))
    assert [line for line in lines if line[0] in "+-"] == [
        "- judul: Laporan Kinerja Dinas Kesehatan Tahun 2024",
        "+ judul: Laporan Kinerja Dinas Kesehatan Tahun Anggaran 2024",
    ]

    root = editor.site.root
    for path, content in changes.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    checked = run("validate.py", "--root", root, "--today", TODAY)
    assert not [line for line in checked.stdout.splitlines() if any(line.startswith(path) for path in changes)], (
        checked.stdout
    )
    publish(root, tmp_path / "site", "--cache", str(tmp_path / "lain"))
    html = (tmp_path / "site/informasi" / record.split("/")[2] / (Path(record).stem + ".html")).read_text(
        encoding="utf-8"
    )
    assert "Rencana Kerja: Anggaran Tahun 2026" in html
    assert "rencana-kerja-final-2026.pdf" in html
    assert "Petugas duduk di belakang loket" in (
        tmp_path / "site/siaran-pers" / release.split("/")[2] / (Path(release).stem + ".html")
    ).read_text(encoding="utf-8")
