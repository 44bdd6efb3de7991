"""Text about a matter → does it name a person, by common names of Indonesia and by the words beside them? A guess."""

import re
from collections.abc import Sequence

# Hardly ever anything else than a name.
STRONG = frozenset(
    """
    abdul abdullah abdurrahman achmad agus ahmad aisyah alamsyah aminah andri anggraini anita anwar ariyanto arif arifin aris
    ariyanti aryanto asep astuti aulia azis aziz bagus bambang basuki budi budiarto budiman cahyadi cahyono cecep dadang danang
    darmawan dede dedi denny deni desi dewi didik dimas djoko dodi dudi edi eko endang erni erwin faisal fajar farhan farida
    fatimah fauzi febri febriani ferdinand ferry firman firmansyah fitri fitriani gunawan hadiyanto halim hamid hamzah handayani
    handoko haris hartati hartini hartono haryanto haryono hasan hasanah hendra hendri hendro herman hermawan herlina hernawan
    heru herry hidayat hidayati husein hutabarat hutagalung ibrahim iin ika ilham imron indra indrawati irawan irfan irma irwan
    iskandar ismail iswanto iwan jajang joko julianto kartini khadijah khoirul komarudin kosasih kurnia kurniasih kurniati
    kurniawan kusnadi kusuma kusumawati laksono lina lukman mahmud manurung mariam marlina maulana maulani misbah mohamad mohammad
    muchtar muhamad muhammad mulyadi mulyana mulyani mulyono mursyid mustafa mustofa nainggolan nasution ningrum ningsih novita
    nugraha nugroho nurdin nurhasanah nurhayati nuraini nurul panjaitan pardede permana permatasari pramono pranoto prasetya
    prasetyo pratiwi priyanto purnama purnomo purwanti purwanto puspita puspitasari rachmat rachman rahayu rahman rahmawati
    ramadhan ramadhani ratna ratnasari ridwan rini rismawati riyanto rizal rizki rohman romli rosidi rosita rudi rusdi rustam
    safitri saiful salim samsul samsudin sanusi santoso saputra saputri sasmita setiadi setiawan setiawati setyawan setyo
    setyowati siahaan siagian sihombing simanjuntak sinaga siregar sitompul siti sitorus situmorang slamet soleh subagyo
    subroto sudarsono sudirman sudrajat sugeng sugiarto sugiyono suhaimi suharto suhartono suhendar suherman sujatmiko sukarno
    sukmawati sulaiman sulastri sulistyo sulistyowati sumarni sumarno sunarto supardi supriadi supriatna supriyadi supriyanto
    suryadi suryana suryani suryanto susanti susanto susilawati susilo susilowati sutarno sutisna sutrisno suwandi suwarno
    suyanto syahputra syahrul syaiful syamsudin syamsul syarif syarifudin taufik tambunan triyono ujang utomo wahyudi wahyuni
    wati wibisono wibowo widiastuti widjaja widodo wijayanti winarno winarti wulandari yanti yanto yudhistira yudi yuliana
    yulianti yulianto yuliani yusuf zaenal zainal zainuddin zulkifli zulfikar
    """.split()  # noqa: SIM905
)
# Also other words: a name only after one of the others.
WEAK = frozenset(
    """
    adi agung akbar amelia amin amir andi ani ari bayu cahya candra citra daniel diah dian dina dwi eka elisabeth galih gilang
    hadi hakim ida imam indah intan jaya kartika lestari lia lim maria maya mega nanda nova novi nur nurlela oktavia pratama
    putra putri puspa rahmat rangga ratih reza rina ria rosa sari santi satria setia sri surya teguh tini tono tri utama utami
    wahyu wawan wira wijaya wulan yani yosef yohanes yunita yuni
    """.split()  # noqa: SIM905
)
# What bears the name of a person, and is none.
_BEARERS = frozenset(
    """
    jalan jl jln gang gg gedung aula balai gelanggang gor stadion taman masjid mushola musala makam museum universitas univ
    institut sekolah sd sdn smp smpn sma sman smk smkn mts man mi paud tk pesantren puskesmas klinik rs rsu rsud rsia apotek
    pasar bandara pelabuhan terminal stasiun jembatan waduk situ kampung kampus perumahan perum komplek kompleks cluster kawasan
    desa kelurahan kecamatan kota kabupaten provinsi toko warung sakit makan hotel pt cv ud pd koperasi yayasan lsm ormas persatuan
    majelis gereja kantor kelompok paguyuban perkumpulan lembaga penghargaan piala beasiswa program gerakan operasi
    """.split()  # noqa: SIM905
)
# Between the bearer and the name: Jalan Jenderal Sudirman, RSUD dr. Chasbullah, Masjid H. Ahmad.
_TITLES = frozenset(
    """
    h hj haji hajah ir dr drs dra prof kh kyai ki nyi raden r jend jenderal letjen mayjen brigjen kol kolonel kapten kapt sultan
    pangeran pahlawan raya negeri swasta islam umum daerah mts ma kelas
    """.split()  # noqa: SIM905
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
# What comes before the name of one person: «ijazah Budi».
_OWNERS = frozenset(
    """
    permohonan permintaan pengaduan aduan keluhan gugatan somasi surat ijazah sertifikat akta rapor ktp kk sk skck milik dari oleh
    nama pemohon pelapor warga almarhum almarhumah alm keluarga istri suami anak korban saksi terdakwa tersangka pegawai guru dosen
    mahasiswa siswa pasien saudara tanah gaji medis kelahiran kematian nikah data berkas riwayat kepegawaian alamat
    """.split()  # noqa: SIM905
)
# Somebody between the kind of a letter and what it is about, whatever the name.
_SENDER = re.compile(
    r"\b(?i:permohonan|permintaan|pengaduan|aduan|keluhan|gugatan|somasi)\s+((?:[A-Z][\w'’-]+\s+){2,4})"
    r"(?:tentang|perihal|mengenai|terkait|soal|untuk|agar|atas)\b"
)
# Words of a matter rather than of a name: by their form, or by themselves.
_NOUN = re.compile(r"(?:[kp]e\w+an|\w+(?:asi|isasi|isme|itas|logi|onal|tif|nya))", re.IGNORECASE)
_MATTERS = frozenset(
    """
    data dokumen salinan informasi publik izin ijin surat kartu akta akte bantuan dana hibah laporan hasil jalan tanah pajak kerja
    sama magang riset audiensi cuti pindah mutasi banding sengketa resmi tertulis lisan terbuka balik tugas kuasa masuk warga
    masyarakat media wartawan mahasiswa pemohon akhir tahunan bulanan kota negara daring air listrik sampah banjir
    """.split()  # noqa: SIM905
)


def names_a_person(text: str, is_office: re.Pattern[str]) -> bool:
    words = list(_WORD.finditer(text))
    low = [word[0].lower() for word in words]
    return any(_is_name(at, text, words, low) for at in range(len(words))) or any(
        _is_sender(match[1].split(), is_office) for match in _SENDER.finditer(text)
    )


def _is_name(at: int, text: str, words: Sequence[re.Match[str]], low: Sequence[str]) -> bool:
    """Two words of a name side by side, in any case; or one with a capital, of somebody who owns or writes something."""
    if low[at] not in STRONG or _is_borne(at, low):
        return False
    if at + 1 < len(words) and _touch(words[at], words[at + 1], text) and low[at + 1] in STRONG | WEAK:
        return True
    before = at - 1
    while before > 0 and len(low[before]) == 1:  # «M. Yusuf»
        before -= 1
    if before < 0 or not _touch(words[before], words[before + 1], text):
        return False
    return low[before] in WEAK or (low[before] in _OWNERS and words[at][0][0].isupper())


def _touch(one: re.Match[str], other: re.Match[str], text: str) -> bool:
    return not text[one.end() : other.start()].strip(" .:")


def _is_borne(at: int, low: Sequence[str]) -> bool:
    """Is it the name of a street, a hall, a firm?"""
    before = at - 1
    while before >= 0 and (low[before] in _TITLES or low[before] in STRONG or low[before] in WEAK):
        before -= 1
    return before >= 0 and low[before] in _BEARERS


def _is_sender(words: Sequence[str], is_office: re.Pattern[str]) -> bool:
    if is_office.search(" ".join(words)):
        return False
    return not any(word.isupper() or _NOUN.fullmatch(word) or word.lower() in _MATTERS | _BEARERS for word in words)
