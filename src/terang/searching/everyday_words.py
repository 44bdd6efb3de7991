"""Shortened and everyday words of public administration, as people say them and as documents write them.

Names of one thing are separated by `=`; behind `|` are words that people say for it, which do not find each other.
"""

_TABLE = """
akta kelahiran = akte kelahiran | surat lahir | surat kelahiran | akta lahir | akte lahir
akta kematian = akte kematian | surat kematian
ambulans = ambulan
AMDAL = analisis mengenai dampak lingkungan
anggaran pendapatan dan belanja daerah = APBD
angkutan umum = angkutan kota | angkot
aparatur sipil negara = ASN = pegawai negeri sipil = PNS
apotek = apotik
badan usaha milik daerah = BUMD
balita | anak kecil
bantuan langsung tunai = BLT
bantuan operasional sekolah = BOS
bantuan sosial = bansos
barang milik daerah = BMD | aset daerah | aset pemda
beasiswa | bantuan sekolah
belanja | pengeluaran
bina marga | PU | pekerjaan umum | PUPR
call center = pusat panggilan = layanan telepon
COVID-19 = korona = corona
demam berdarah = DBD
dewan perwakilan rakyat daerah = DPRD
dokumen pelaksanaan anggaran = DPA
drainase = saluran air | got | selokan | parit | comberan
fasilitas sosial = fasos | prasarana lingkungan
fasilitas umum = fasum
ganjil genap | odd even
gempa bumi = gempa
genangan = banjir | kebanjiran
gratis = tanpa biaya = tidak dipungut biaya | cuma cuma
hibah | sumbangan
ibu hamil | bumil | hamil | lahiran
imunisasi = vaksinasi | vaksin
indikator kinerja utama = IKU
informasi yang dikecualikan = informasi dikecualikan | informasi rahasia | dirahasiakan
instalasi gawat darurat = IGD = UGD = unit gawat darurat
izin mendirikan bangunan = IMB | izin bangunan | bangun rumah
jam layanan = waktu layanan | jam buka | jam kantor
jaminan kesehatan nasional = JKN | BPJS kesehatan | kartu sehat
kartu identitas anak = KIA
kartu keluarga = KK
kartu tanda penduduk = KTP
kawasan permukiman = perumahan dan permukiman | perkim
kekerasan | disiksa | dipukuli | dianiaya | penganiayaan
keluarga berencana = KB
kepegawaian | BKD | BKPSDM
kesehatan jiwa | ODGJ | sakit jiwa
ketenteraman dan ketertiban umum = ketertiban umum = trantibum | trantib
kriminalitas = kejahatan | maling | begal | pencurian
lalu lintas = lalin | macet | kemacetan
laporan harta kekayaan = LHKPN | harta pejabat | kekayaan pejabat
lowongan kerja = loker | cari kerja
maklumat pelayanan = maklumat | janji layanan
media sosial = medsos = sosmed
musyawarah perencanaan pembangunan = musrenbang
nomor induk berusaha = NIB
nota kesepahaman = MoU
opini BPK = wajar tanpa pengecualian = WTP | hasil audit
orang lanjut usia = lanjut usia = lansia | sepuh | kakek | nenek | orang tua jompo
organisasi perangkat daerah = OPD = SKPD = perangkat daerah
pajak bumi dan bangunan = PBB
papan reklame = reklame | papan iklan | baliho | billboard
pasien | orang sakit
pedagang kaki lima = PKL
pegawai pemerintah dengan perjanjian kerja = PPPK = P3K
pelaku usaha | pengusaha | pedagang
pemakaman = tempat pemakaman umum = TPU | kuburan
pencatatan sipil = catatan sipil = capil
pendapatan | pemasukan
pendidikan anak usia dini = PAUD
penerangan jalan umum = PJU | lampu jalan
penerimaan pegawai | CPNS | CASN
penerimaan peserta didik baru = PPDB = SPMB
pengadaan barang dan jasa = pengadaan barang/jasa = PBJ | lelang | tender
pengaduan = aduan | komplain | keluhan | ngadu | ngelapor
pengembang = developer
penyandang disabilitas = difabel | tunanetra | tuna netra | tunarungu | tuna rungu | tunadaksa | tuna daksa
penyelesaian sengketa informasi = sengketa informasi | gugat
peraturan bupati = Perbup
peraturan daerah = Perda
peraturan wali kota = Perwal = Perwali
perbaikan jalan | jalan rusak | jalan berlubang
perceraian | cerai
perizinan berusaha = izin usaha = OSS | buka usaha | bikin usaha
perjanjian kerja sama = PKS
perkawinan = pernikahan | nikah | kawin
permohonan informasi = permintaan informasi | minta data | minta dokumen | minta info
persampahan = sampah | buang sampah
persetujuan bangunan gedung = PBG
pindah datang = surat pindah | pindah rumah | pindah alamat
prasarana, sarana, dan utilitas = PSU | fasum | fasos | fasilitas umum
rawat inap | opname | diopname | dirawat
realisasi anggaran | anggaran terpakai | serapan anggaran
rencana kerja = Renja
rencana pembangunan jangka menengah daerah = RPJMD
rencana strategis = Renstra
restoran = rumah makan
ruang terbuka hijau = RTH | taman kota
rumah sakit = RS
rumah sakit umum daerah = RSUD
rumah susun = rusun = rusunawa
rumah tidak layak huni = rutilahu | bedah rumah
siswa = peserta didik = murid | anak sekolah
standar operasional prosedur = SOP
struktur organisasi = susunan organisasi = bagan organisasi
stunting | gizi buruk | kurang gizi
surat edaran = SE
surat keputusan = SK
tambahan penghasilan pegawai = TPP | tunjangan pegawai
tanda daftar gudang = TDG
tanda daftar perusahaan = TDP
tatanan hidup baru = adaptasi kebiasaan baru = new normal = tatanan normal baru
tempat pembuangan akhir = TPA = tempat pemrosesan akhir
tugas pokok dan fungsi = tugas dan fungsi = tupoksi
upah minimum = UMK = UMR
usaha mikro, kecil, dan menengah = UMKM = UKM
wakil wali kota = wawali
wali kota = walikota
"""


def _row(line: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    names, *everyday = line.split(" | ")
    return tuple(names.split(" = ")), tuple(everyday)


# For each thing its names, and what else people say for it.
EVERYDAY = tuple(map(_row, _TABLE.strip().splitlines()))
