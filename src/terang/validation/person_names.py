"""Text about a matter → what in it looks like somebody's name, home or telephone."""

import re

# What follows a form of address is a name, unless it is an office or a group of people.
_NO_NAME = (
    r"(?:Kota|Kabupaten|Negara|Hamil|Menyusui|Melahirkan|Nifas|Pertiwi|Rumah|Wali|Wakil|Walikota|Bupati|Gubernur|Camat|Lurah|Kepala"
    r"|Sekretaris|Asisten|Menteri|Presiden|Ketua|Anggota|Direktur|Dan|Bersalin|PKK|Anak|Balita|Usaha)\b"
)
_ADDRESSED = re.compile(
    r"\b(?:a\.\s?n\.|an\.|atas nama|Sdr[ia]?\b\.?|Saudara|Saudari|Bapak|Bpk\b\.?|Pak|Ibu|Bu|Tn\b\.|Ny\b\.|Nn\b\.|bernama)"
    rf":?\s+(?!{_NO_NAME})(?:[A-Z][\w'.-]+)(?:\s+[A-Z][\w'.-]*)*"
)
_DEGREE = re.compile(
    r"\b[A-Z][\w'-]+,\s*(?:S\.\s?[A-Z]\w*|M\.\s?[A-Z]\w*|A\.Md|Ph\.?D)\.?|\b(?:Drs|Dra|Prof|Hj|dr)\.\s+[A-Z][\w'-]+"
)
_HOME = re.compile(r"\bRT\b\.?\s*\d+(?:\s*/?\s*RW\b\.?\s*\d+)?|\bno(?:mor)?\.? rumah\b", re.IGNORECASE)
_PHONE = re.compile(r"\(0\d{2,3}\)\s*\d{3,4}[ -]?\d{3,4}|\b(?:telp|telepon|hp|wa)\b\.?:?\s*\+?\d{6,}", re.IGNORECASE)

# Places that bear a name: a hospital or a street is no person.
_PLACE = re.compile(
    r"\b(?:RSUD|RSU|RS|Rumah Sakit(?: Umum(?: Daerah)?)?|Jalan|Jln?\b\.?|Gedung|Gelanggang|GOR|Stadion|Taman|Masjid|Museum|Universitas"
    r"|Sekolah|SD|SMP|SMA|SMK|Puskesmas|Pasar|Bandara)\s+(?:\w+\.\s*)*(?:[A-Z][\w'-]*\s*)+"
)

_KINDS = (
    (_ADDRESSED, "nama orang"),
    (_DEGREE, "nama orang"),
    (_HOME, "alamat rumah"),
    (_PHONE, "nomor telepon"),
)


_OFFICE = re.compile(
    r"\b(?:kepala|wakil|wali|walikota|bupati|gubernur|camat|lurah|sekretari[sa]t?|asisten|direktur|direksi|ketua|anggota|staf|petugas"
    r"|pejabat|pengelola|pranata|analis|admin|operator|juru bicara|humas|ppid|ppko|upt|uptd|upp|dinas|badan|bagian|bidang|seksi|sub\w*"
    r"|kantor|inspektorat|inspektur|kecamatan|kelurahan|desa|kota|kabupaten|provinsi|pemerintah|satuan|satpol|rumah sakit|rsud"
    r"|puskesmas|posko|gugus|sekolah|universitas|perusahaan|perumda|perseroan|pt|bumd|tim|panitia|pokja|unit|layanan|pusat|balai|lembaga"
    r"|komisi\w*|dewan|menteri|kementerian|presiden|polres|kapolres|kodim|dandim|polda|kejaksaan|pengadilan|loket|pos|call|center"
    r"|ahli|dokter|perawat|guru|warga|perwakilan|forum|asosiasi|yayasan|koordinator|manajer|komandan|plt|plh|pj|pjs|pimpinan|sekda)\b",
    re.IGNORECASE,
)
# Words that are very common in names and hardly ever found in the name of an office.
_NAME = re.compile(
    r"\b(?:abdul|achmad|adi|agung|agus|ahmad|aisyah|akbar|amir|anak agung|andi|andri|anggraini|ani|anita|anwar|ari|arif|aris|aryanto"
    r"|asep|bambang|basuki|budi|budiman|cahyono|cecep|citra|dadang|daniel|darmawan|deni|desi|dewi|dian|didik|dimas|djoko|dodi|dwi"
    r"|edi|eka|eko|endang|erni|fajar|farida|fatimah|febri|firman|fitri|gunawan|hadi|hakim|halim|hamid|handayani|hartono|haryanto"
    r"|hasan|hendra|hendri|hermawan|heru|hidayat|husein|ibrahim|iin|ika|ilham|imam|indah|indra|irawan|irfan|ismail|iwan|joko|kartika"
    r"|kurniawan|laksono|lestari|lina|lukman|maria|maulana|maya|mega|muhammad|mohammad|mulyadi|mulyono|nasution|ningsih|novita|nugroho"
    r"|nur|nurhayati|pranoto|prasetyo|pratama|purnomo|purwanto|puspita|putra|putri|rahayu|rahman|rahmat|ratna|rini|rizki|rudi|rohman"
    r"|safitri|santi|santoso|saputra|sari|setiawan|setyo|siregar|siti|slamet|soleh|sri|subagyo|sugeng|suharto|sukarno|sulistyo|sumarni"
    r"|supriyadi|suryadi|suryanto|susanto|susilo|sutrisno|syahputra|syamsul|taufik|teguh|tri|triyono|ujang|utami|utomo|wahyu|wahyudi"
    r"|wati|wibowo|widodo|wijaya|wulandari|yanti|yanto|yuli|yulianti|yusuf|zainal|zulkifli)\b",
    re.IGNORECASE,
)


def looks_like_a_person(office: str) -> bool:
    """Up to five words without a figure, one of them common in names, and none of an office."""
    words = office.split()
    return (
        1 < len(words) <= 5
        and office.replace(".", "").replace(" ", "").replace(",", "").isalpha()
        and bool(_NAME.search(office))
        and not _OFFICE.search(office)
    )


def find_named(text: str) -> list[str]:
    """Kinds of what was found; a guess, since no list knows all names."""
    shown = _PLACE.sub(" ", text)
    return [kind for pattern, kind in _KINDS if pattern.search(shown)]
