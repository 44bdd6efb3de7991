"""Shortened and everyday words of public administration, as people say them and as documents write them.

Names of one thing are separated by `=`; behind `|` are words that people say for it, which do not find each other.
"""

_TABLE = """
AMDAL = analisis mengenai dampak lingkungan
anggaran pendapatan dan belanja daerah = APBD
angkutan umum = angkutan kota | angkot
aparatur sipil negara = ASN = pegawai negeri sipil = PNS
badan usaha milik daerah = BUMD
bantuan langsung tunai = BLT
bantuan operasional sekolah = BOS
bantuan sosial = bansos
belanja | pengeluaran
call center = pusat panggilan = layanan telepon
dewan perwakilan rakyat daerah = DPRD
dokumen pelaksanaan anggaran = DPA
fasilitas sosial = fasos | prasarana lingkungan
fasilitas umum = fasum
prasarana, sarana, dan utilitas = PSU | fasum | fasos | fasilitas umum
indikator kinerja utama = IKU
instalasi gawat darurat = IGD = UGD = unit gawat darurat
izin mendirikan bangunan = IMB
persetujuan bangunan gedung = PBG
kartu identitas anak = KIA
kartu keluarga = KK
kartu tanda penduduk = KTP
kekerasan | disiksa | dipukuli | dianiaya | penganiayaan
kriminalitas = kejahatan | maling | begal | pencurian
lanjut usia = lansia
media sosial = medsos = sosmed
nomor induk berusaha = NIB
nota kesepahaman = MoU
organisasi perangkat daerah = OPD = SKPD = perangkat daerah
pajak bumi dan bangunan = PBB
pedagang kaki lima = PKL
pegawai pemerintah dengan perjanjian kerja = PPPK = P3K
pemakaman = tempat pemakaman umum = TPU | kuburan
pendapatan | pemasukan
pendidikan anak usia dini = PAUD
penerimaan pegawai | CPNS | CASN
penerimaan peserta didik baru = PPDB = SPMB
pengembang = developer
penyandang disabilitas = difabel | tunanetra | tuna netra | tunarungu | tuna rungu | tunadaksa | tuna daksa
peraturan bupati = Perbup
peraturan daerah = Perda
peraturan wali kota = Perwal = Perwali
perjanjian kerja sama = PKS
rencana kerja = Renja
rencana pembangunan jangka menengah daerah = RPJMD
rencana strategis = Renstra
restoran = rumah makan
rumah sakit umum daerah = RSUD
rumah susun = rusun = rusunawa
standar operasional prosedur = SOP
surat edaran = SE
surat keputusan = SK
tanda daftar gudang = TDG
tanda daftar perusahaan = TDP
tatanan hidup baru = adaptasi kebiasaan baru = new normal = tatanan normal baru
tempat pembuangan akhir = TPA = tempat pemrosesan akhir
usaha mikro, kecil, dan menengah = UMKM = UKM
"""


def _row(line: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    names, *everyday = line.split(" | ")
    return tuple(names.split(" = ")), tuple(everyday)


# For each thing its names, and what else people say for it.
EVERYDAY = tuple(map(_row, _TABLE.strip().splitlines()))
