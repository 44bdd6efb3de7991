// The public records as JSON.
const COLUMNS = "judul kelas ringkasan unit penanggung_jawab waktu_pembuatan tempat_pembuatan bentuk retensi kewajiban tanggal_terbit tanggal_mutakhir periode berkas tautan topik sumber".split(" ");

module.exports = {
  data: () => ({ permalink: "unduh/daftar-informasi-publik.json", eleventyExcludeFromCollections: true }),
  render({ collections, kata }) {
    const rows = collections.records.filter((row) => row.r.kelas !== "dikecualikan");
    const informasi = rows.map((row, index) => ({
      nomor: index + 1, ...Object.fromEntries(COLUMNS.map((column) => [column, row.r[column]])), alamat_halaman: row.url,
    }));
    return JSON.stringify({ badan_publik: kata.badan, jumlah: rows.length, informasi }, null, 1);
  },
};
