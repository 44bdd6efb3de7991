"""An export of an invented WordPress site: fifty posts, with everything that such exports hold in practice.

Written by the public description of the format (WXR 1.2). Names, numbers and addresses are invented for the tests.
"""

from collections.abc import Iterator
from html import escape

HOST = "https://humas.contoh.go.id"
PHOTO = f"{HOST}/wp-content/uploads/2021/03"

# Everything awkward, one a post: slug → title, content, and more elements of the item.
AWKWARD: dict[str, tuple[str, str, str]] = {
    "judul-html": ("Wali Kota &amp; <em>Warga</em> &#8220;Bersih-Bersih&#8221;", "Kerja bakti berlangsung tertib di alun-alun.", ""),
    "klasik": ("Editor klasik", "KOTA CONTOH – Paragraf pertama tanpa tanda.\nBaris kedua.\n\nParagraf kedua.", ""),
    "blok": ("Editor blok", '<!-- wp:paragraph {"align":"left"} -->\n<p>Isi dari editor blok.</p>\n<!-- /wp:paragraph -->\n<!-- wp:list -->\n<ul><li>Satu</li><li>Dua</li></ul>\n<!-- /wp:list -->', ""),
    "kode-pintas": ("Kode pintas", 'Isi kontak. [contact-form-7 id="12" title="Hubungi"] dan [sic] serta [/tombol]', ""),
    "galeri": ("Galeri", 'Foto kegiatan hari ini ada di bawah.\n\n[gallery ids="901,902,999"]\n\nTerima kasih.', ""),
    "galeri-anak": ("Galeri tanpa nomor", "Foto menyusul di bawah ini.\n\n[gallery]", ""),
    "keterangan": ("Keterangan foto", f'[caption id="attachment_901" align="alignnone" width="300"]<a href="{PHOTO}/rapat.jpg"><img class="wp-image-901" src="{PHOTO}/rapat-300x200.jpg" alt="Peserta rapat duduk melingkar" /></a> Rapat di balai kota[/caption]\n\nRapat membahas layanan warga.', ""),
    "gambar-figur": ("Figur", f'<!-- wp:image {{"id":902}} --><figure class="wp-block-image"><img src="{PHOTO}/apel.jpg" alt=""/><figcaption>Apel pagi</figcaption></figure><!-- /wp:image --><p>Apel pagi diikuti semua pegawai.</p>', ""),
    "tanpa-alt": ("Foto tanpa kata", f'<p>Foto tanpa kata-kata apa pun.</p><img src="{PHOTO}/IMG_2031.jpg" alt="IMG_2031">', ""),
    "video": ("Video", "Rekaman acara dapat dilihat di sini.\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n\n[embed]https://youtu.be/aaaaaaaaaaa[/embed]", ""),
    "sematan": ("Sematan", '<p>Peta lokasi ada di bawah.</p><iframe src="https://www.google.com/maps/embed?pb=1"></iframe>', ""),
    "tabel": ("Tabel", "<p>Hasil lomba sebagai berikut.</p><figure class='wp-block-table'><table><tr><th>Juara</th><th>Regu</th></tr><tr><td>1</td><td>A | B</td></tr></table><figcaption>Hasil</figcaption></figure>", ""),
    "skrip": ("Skrip", '<p onclick="alert(1)">Teks biasa saja.</p><script>alert(1)</script><style>p{}</style><a href="javascript:alert(1)">klik</a>', ""),
    "html-luar": ("HTML dalam teks", "<p>Tag &lt;b&gt;tebal&lt;/b&gt; ditulis sebagai teks, juga *bintang* dan _garis_.</p>", ""),
    "tautan-lama": ("Tautan ke tulisan lain", f'<p>Lihat <a href="{HOST}/2021/03/klasik/">siaran lalu</a>, <a href="/2021/03/blok">yang lain</a>, <a href="{HOST}/?p=104">bernomor</a> dan <a href="{HOST}/profil/">profil</a>.</p>', ""),
    "tautan-ditolak": ("Tautan ke yang ditolak", f'<p>Lihat <a href="{HOST}/2021/03/hanya-gambar/">poster</a> dan <a href="{HOST}/2021/03/draf-biasa/">draf</a>.</p>', ""),
    "hanya-gambar": ("Hanya gambar", f'<img src="{PHOTO}/poster.jpg">', ""),
    "kosong": ("Kosong", "   \n<!-- wp:spacer --><div></div>", ""),
    "": ("Tanpa nama alamat", "Tulisan ini tidak mempunyai nama alamat.", ""),
    "tanpa-judul": ("", "Tulisan tanpa judul.", ""),
    "panjang": ("Judul " + "sangat " * 40 + "panjang", "Isi biasa dengan judul yang terlalu panjang.", ""),
    "pribadi-nik": ("Data warga", "<p>Pemohon dengan NIK 3275014509870001 dan telepon 0812-3456-7890 sudah dilayani, surel warga@gmail.com.</p>", ""),
    "cdata": ("Penutup CDATA", "Teks memuat ]]&gt; di tengah dan & tanpa kode.", ""),
    "mojibake": ("Salah huruf", "Wali Kota berkata, â€œBekerja samaâ€\x9d, untuk cafÃ© warga.", ""),
    "kendali": ("Huruf kendali", "Teks dengan \x0b huruf \x08 kendali.", ""),
    "aksara": ("Aksara lain", "<p>Warga berkata 谢谢 dan شكرا kepada petugas 🙏.</p>", ""),
    "emoji": ("Emoji", '<p>Selamat <img class="wp-smiley" src="https://s.w.org/images/core/emoji/13/72x72/1f389.png" alt="🎉"> kepada pemenang lomba.</p>', ""),
    "kutipan": ("Kutipan", "<blockquote><p>Kami siap melayani.</p><cite>Kepala Dinas</cite></blockquote><p>Demikian disampaikan.</p>", ""),
    "kode": ("Kode", "<p>Jalankan perintah berikut.</p><pre><code>sudo apt\n\n`x` <b></code></pre>", ""),
    "cuplikan": ("Cuplikan sendiri", "Isi lengkap yang lain dari cuplikannya, dengan rincian kegiatan.", "<excerpt:encoded><![CDATA[Cuplikan yang ditulis tangan. [&hellip;]]]></excerpt:encoded>"),
    "nama-lama": ("Pernah berganti nama", "Tulisan yang pernah berganti nama alamat.", "<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>nama-kuno</wp:meta_value></wp:postmeta>"),
    "sampul": ("Gambar utama", "Tulisan dengan gambar utama saja.", "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>901</wp:meta_value></wp:postmeta>"),
    "komentar": ("Berkomentar", "Tulisan yang dikomentari pembaca.", "<wp:comment><wp:comment_author>Pembaca</wp:comment_author><wp:comment_author_email>pembaca@gmail.com</wp:comment_author_email><wp:comment_content><![CDATA[Rahasia komentar]]></wp:comment_content></wp:comment>"),
    "judul-kembar": ("Kembar", "Yang pertama dari dua yang bernama sama.", ""),
    "judul-kembar ": ("Kembar", "Yang kedua dari dua yang bernama sama.", ""),
    "%e2%80%9ctanda%e2%80%9d-persen": ("Alamat berpersen", "Alamat lama berisi tanda persen.", ""),
}  # fmt: skip
# Posts that the public could not read, and must not read now: slug → status, password.
HIDDEN = {
    "draf-biasa": ("draft", ""), "draf-otomatis": ("auto-draft", ""), "menunggu": ("pending", ""),
    "pribadi": ("private", ""), "terjadwal": ("future", ""), "sampah": ("trash", ""), "berkata-sandi": ("publish", "rahasia123"),
}  # fmt: skip
REFUSED = frozenset({"hanya-gambar", "kosong", "tanpa-judul", "tanpa-tanggal"})
COUNT = 50


def export() -> bytes:
    """As WordPress writes it, in UTF-8, but for one line that some plugin wrote in Windows-1252."""
    posts = list(_posts())
    assert len(posts) == COUNT
    items = "".join((*posts, *_others()))
    return f"{HEAD}{items}</channel></rss>\n".encode().replace(b"Kopi pa@gi", "Kopi caf\xe9".encode("cp1252"))


def _posts() -> Iterator[str]:
    number = 101
    for slug, (title, content, more) in AWKWARD.items():
        yield item(number, slug.strip(), title, content, more=more)
        number += 1
    for slug, (status, password) in HIDDEN.items():
        yield item(number, slug, f"SEMBUNYI {slug}", f"SEMBUNYI isi {slug}", status=status, password=password)
        number += 1
    yield item(number, "tanpa-tanggal", "Tanpa tanggal", "Tulisan tanpa tanggal.", day="0000-00-00")
    yield item(number + 1, "bercampur", "Bercampur pengodean", "Kopi pa@gi untuk warga, “kutipan” tetap benar.")
    yield item(102, "klasik", "Editor klasik", "Diekspor dua kali.")
    for rest in range(COUNT - len(AWKWARD) - len(HIDDEN) - 3):
        yield item(200 + rest, f"biasa-{rest}", f"Siaran biasa {rest}", f"Isi siaran biasa nomor {rest} untuk warga.")


def item(
    number: int, slug: str, title: str, content: str, *, day: str = "2021-03-04", status: str = "publish",
    password: str = "", kind: str = "post", more: str = "",
) -> str:  # fmt: skip
    link = f"{HOST}/2021/03/{slug}/" if slug and status == "publish" else f"{HOST}/?p={number}"
    body = content.replace("]]>", "]]]]><![CDATA[>")
    excerpt = "" if "<excerpt:encoded>" in more else "<excerpt:encoded><![CDATA[]]></excerpt:encoded>"
    return f"""<item>
<title><![CDATA[{title}]]></title><link>{link}</link><dc:creator><![CDATA[admin]]></dc:creator>
<guid isPermaLink="false">{HOST}/?p={number}</guid>
<content:encoded><![CDATA[{body}]]></content:encoded>{excerpt}
<wp:post_id>{number}</wp:post_id><wp:post_date>{day} 10:00:00</wp:post_date><wp:post_date_gmt>{day} 03:00:00</wp:post_date_gmt>
<wp:post_name>{slug}</wp:post_name><wp:status>{status}</wp:status><wp:post_parent>0</wp:post_parent>
<wp:post_type>{kind}</wp:post_type><wp:post_password>{password}</wp:post_password>
<category domain="category" nicename="berita"><![CDATA[Berita]]></category>
<category domain="post_tag" nicename="warga"><![CDATA[Layanan &amp; Warga]]></category>
<category domain="category" nicename="x"><![CDATA[Uncategorized]]></category>
{more}</item>
"""


def _others() -> Iterator[str]:
    """Attachments, a page, a revision and a menu."""
    for id, name, alt, parent in (
        (901, "rapat.jpg", "Peserta rapat", 0),
        (902, "apel.jpg", "", 0),
        (903, "taman.jpg", "Taman kota", 106),
    ):
        meta = f"<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>{alt}</wp:meta_value></wp:postmeta>"
        yield item(id, name, name, "", status="inherit", kind="attachment", more=meta).replace(
            "<wp:post_parent>0",
            f"<wp:attachment_url>{escape(PHOTO)}/{name}</wp:attachment_url><wp:post_parent>{parent}",
        )
    yield item(950, "profil", "Profil", "SEMBUNYI halaman", kind="page")
    yield item(951, "101-revision-v1", "SEMBUNYI revisi", "SEMBUNYI revisi", status="inherit", kind="revision")
    yield item(952, "menu", "", "", kind="nav_menu_item")


HEAD = f"""<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.4" -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Humas Kota Contoh</title><link>{HOST}</link><language>id</language><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>{HOST}</wp:base_site_url><wp:base_blog_url>{HOST}</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[admin]]></wp:author_login>
<wp:author_email><![CDATA[admin@gmail.com]]></wp:author_email><wp:author_display_name><![CDATA[Staf Humas]]></wp:author_display_name></wp:author>
"""
