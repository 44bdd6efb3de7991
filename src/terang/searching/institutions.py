"""Institutions of the state and of regions, as people shorten them and as documents write them out."""

from collections.abc import Iterator

from .everyday_words import EVERYDAY

# Names of one institution, separated by `=`. Abbreviations that mean several things, such as KUA or MA, are left out.
_TABLE = """
ANRI = Arsip Nasional Republik Indonesia
Bappenas = Badan Perencanaan Pembangunan Nasional
Basarnas = Badan Nasional Pencarian dan Pertolongan
Bawaslu = Badan Pengawas Pemilihan Umum
BKN = Badan Kepegawaian Negara
BMKG = Badan Meteorologi, Klimatologi, dan Geofisika
BNN = Badan Narkotika Nasional
BNPB = Badan Nasional Penanggulangan Bencana
BPBD = Badan Penanggulangan Bencana Daerah
BPJS = Badan Penyelenggara Jaminan Sosial
BPK = Badan Pemeriksa Keuangan
BPKP = Badan Pengawasan Keuangan dan Pembangunan
BPN = Badan Pertanahan Nasional
BPOM = Badan Pengawas Obat dan Makanan
BPS = Badan Pusat Statistik
BSSN = Badan Siber dan Sandi Negara
Kejagung = Kejaksaan Agung
Kejari = Kejaksaan Negeri
Kejati = Kejaksaan Tinggi
Kemdikbud = Kemendikbud = Kemendikbudristek = Kementerian Pendidikan dan Kebudayaan
Kemenag = Kementerian Agama
Kemendag = Kementerian Perdagangan
Kemendagri = Kementerian Dalam Negeri
Kemendes = Kementerian Desa
Kemenhan = Kementerian Pertahanan
Kemenhub = Kementerian Perhubungan
Kemenkes = Kementerian Kesehatan
Kemenkeu = Kementerian Keuangan
Kemenkominfo = Kemkominfo = Kementerian Komunikasi dan Informatika
Kemenkumham = Kementerian Hukum dan Hak Asasi Manusia
Kemenlu = Kementerian Luar Negeri
Kemenpan = Kemenpanrb = Kementerian Pendayagunaan Aparatur Negara
Kemenparekraf = Kementerian Pariwisata dan Ekonomi Kreatif
Kemenperin = Kementerian Perindustrian
Kemenpora = Kementerian Pemuda dan Olahraga
Kemensetneg = Setneg = Kementerian Sekretariat Negara = Sekretariat Negara
Kemensos = Kementerian Sosial
Kementan = Kementerian Pertanian
Kemnaker = Kemenaker = Kementerian Ketenagakerjaan
KLHK = Kementerian Lingkungan Hidup dan Kehutanan
Komdigi = Kementerian Komunikasi dan Digital
Komnas HAM = Komisi Nasional Hak Asasi Manusia
KPAI = Komisi Perlindungan Anak Indonesia
KPK = Komisi Pemberantasan Korupsi
KPPU = Komisi Pengawas Persaingan Usaha
KPU = KPUD = Komisi Pemilihan Umum
LAN = Lembaga Administrasi Negara
LKPP = Lembaga Kebijakan Pengadaan Barang dan Jasa Pemerintah
LPSK = Lembaga Perlindungan Saksi dan Korban
OJK = Otoritas Jasa Keuangan
PDAM = Perusahaan Daerah Air Minum
Perpusnas = Perpustakaan Nasional
PLN = Perusahaan Listrik Negara
PMI = Palang Merah Indonesia
Polda = Kepolisian Daerah
Polres = Polrestro = Kepolisian Resor
Polri = Kepolisian Negara Republik Indonesia
Polsek = Kepolisian Sektor
PTUN = Pengadilan Tata Usaha Negara
Puskesmas = Pusat Kesehatan Masyarakat
PUPR = Kementerian Pekerjaan Umum dan Perumahan Rakyat
Setkab = Sekretariat Kabinet
Balitbang = Litbang = Balitbangda = Badan Penelitian dan Pengembangan
Bapenda = Dispenda = Badan Pendapatan Daerah = Dinas Pendapatan Daerah
Bappeda = Badan Perencanaan Pembangunan Daerah
BKD = Badan Kepegawaian Daerah = BKPPD = BKPSDM = Badan Kepegawaian dan Pengembangan Sumber Daya Manusia
BPKAD = BKAD = BPKD = DPKAD = DPPKAD = Badan Pengelolaan Keuangan dan Aset Daerah
Damkar = Dinas Pemadam Kebakaran = Pemadam Kebakaran
Dinkes = Dinas Kesehatan
Dinsos = Dinas Sosial
Disbudpar = Dinas Kebudayaan dan Pariwisata
Disdik = Dinas Pendidikan
Disdikbud = Dinas Pendidikan dan Kebudayaan
DP3A = DPPPA = DPPA = Dinas Pemberdayaan Perempuan dan Perlindungan Anak
DPMD = Dinas Pemberdayaan Masyarakat dan Desa
DPPKB = DP2KB = Dinas Pengendalian Penduduk dan Keluarga Berencana
Disdukcapil = Dukcapil = Dinas Kependudukan dan Pencatatan Sipil
Dishub = Dinas Perhubungan
Diskominfo = Dinas Komunikasi dan Informatika
Disnaker = Disnakertrans = Dinas Tenaga Kerja = Dinas Ketenagakerjaan
Dispar = Dinas Pariwisata
Disperindag = Dinas Perindustrian dan Perdagangan
Dispora = Dinas Kepemudaan dan Olahraga = Dinas Pemuda dan Olahraga
Disperkim = Dinas Perumahan dan Kawasan Permukiman
Dispusip = Disarpus = Dinas Perpustakaan dan Kearsipan
Distan = Dispertan = Dinas Pertanian
DLH = Dinas LH = Dinas Lingkungan Hidup
DPMPTSP = Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu
DPU = Dinas PU = Dinas Pekerjaan Umum
DPUPR = Dinas Pekerjaan Umum dan Penataan Ruang
Kesbangpol = Bakesbangpol = Badan Kesatuan Bangsa dan Politik
Satpol PP = Satuan Polisi Pamong Praja
Sekda = Sekretaris Daerah
Setda = Sekretariat Daerah
Setwan = Sekwan = Sekretariat DPRD
"""

INSTITUTIONS: tuple[tuple[str, ...], ...] = tuple(tuple(line.split(" = ")) for line in _TABLE.strip().splitlines())
# Their short names, and kinds of companies: never cut by the stemmer.
SHORT_NAMES = frozenset(name.lower() for names in INSTITUTIONS for name in names if name.isalpha()) | {
    "peradi",
    "perhutani",
    "perseroda",
    "perumda",
}


def _written_out(name: str) -> Iterator[str]:
    """`RSUD Kota Contoh` → `rumah sakit umum daerah Kota Contoh`."""
    short, _, rest = name.partition(" ")
    for row in EVERYDAY if rest else ():
        if short in row[0]:
            yield from (f"{long} {rest}" for long in row[0] if " " in long)


def also_called(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names, and those by which the table knows the same institution."""
    names = tuple(dict.fromkeys((*names, *(one for name in names for one in _written_out(name)))))
    said = {name.lower() for name in names}
    same = (one for row in INSTITUTIONS if any(name.lower() in said for name in row) for one in row)
    return tuple(dict.fromkeys((*names, *same)))
