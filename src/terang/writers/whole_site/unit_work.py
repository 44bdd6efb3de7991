"""The name of a unit → what people call its work, so that "dinas yang ngurus sampah" leads to it."""

import re

# Words of a unit's name, all of which it has, and what people look for there.
_TABLE = """
arsip | arsip dokumen lama
bencana | bencana banjir longsor gempa pengungsian posko evakuasi
bina marga | pu jalan rusak berlubang bolong aspal jembatan trotoar pedestrian drainase got
cipta karya | gedung bangunan drainase sanitasi
desa | desa kades bumdes
ekonomi kreatif | kreatif
energi | listrik tambang
hubungan masyarakat | berita humas wartawan media pers
humas | berita humas wartawan media pers
industri | pabrik industri
inspektorat | audit pengawasan pungli korupsi
kearsipan | arsip
kebakaran | kebakaran api ular tawon biawak damkar pemadam penyelamatan
kebudayaan | budaya seni cagar
kehutanan | hutan pohon
keluarga berencana | kb kontrasepsi
kepegawaian | pns asn cpns pppk pegawai mutasi pensiun honorer
kependudukan | ktp kk akta akte kia nik kelahiran kematian pindah
kepemudaan | pemuda stadion gor
kesatuan bangsa | ormas parpol partai lsm
kesehatan | kesehatan puskesmas posyandu vaksin imunisasi stunting gizi dbd nyamuk klinik bidan
ketahanan pangan | pangan beras
keuangan | keuangan aset kas
komunikasi | internet wifi cctv hoaks aplikasi website statistik
koperasi | koperasi umkm ukm modal
lingkungan hidup | sampah limbah polusi pencemaran amdal kebersihan
olahraga | olahraga stadion gor lapangan
pajak | pajak pbb
pariwisata | wisata hotel
pekerjaan umum | pu jalan rusak berlubang bolong aspal jembatan drainase got
pelayanan terpadu satu pintu | izin perizinan perijinan imb pbg oss nib siup investasi
penanaman modal | izin perizinan perijinan imb pbg oss nib siup investasi
pendapatan | pajak pbb bphtb retribusi
pendidikan dan kebudayaan | sekolah guru ppdb spmb paud tk sd smp siswa
dinas pendidikan | sekolah guru ppdb spmb paud tk sd smp siswa
penelitian | penelitian riset inovasi
perdagangan | pasar sembako
perempuan | perempuan kdrt kekerasan anak
perencanaan pembangunan | musrenbang rpjmd rkpd
perhubungan | parkir angkot bus halte terminal macet rambu kir trayek lalu lintas lampu merah
perikanan | ikan
perlindungan anak | perempuan kdrt kekerasan anak
perpustakaan | perpustakaan buku
pertanahan | tanah
pertanian | petani pertanian sawah pupuk
perumahan | rusun rusunawa perumahan permukiman kumuh makam pemakaman
peternakan | ternak kurban hewan
polisi pamong praja | pkl trantib razia penertiban satpol
rumah sakit | berobat igd opname
satuan polisi | pkl trantib razia penertiban satpol
sekretariat dprd | dewan dprd reses
sosial | bansos pkh sembako gelandangan pengemis disabilitas lansia miskin
statistik | statistik
sumber daya air | pu banjir got drainase saluran irigasi tanggul kali sungai
tata ruang | tata ruang zonasi rdtr rtrw kota
tenaga kerja | loker lowongan kerja phk buruh umk pengangguran kuning
"""
_ROWS = [(names.split(), work) for names, _, work in (line.partition(" | ") for line in _TABLE.strip().splitlines())]


def work_of(name: str) -> str:
    """Words of its work; empty for a unit of no known kind, such as a district.

    Words of its name are left out: who says these knows the unit, and asks for something else of it.
    """
    said = set(re.findall(r"\w+", name.casefold()))
    found = [word for names, work in _ROWS if said.issuperset(names) for word in work.split()]
    return " ".join(word for word in dict.fromkeys(found) if word not in said)
