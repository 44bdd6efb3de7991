// The public records as CSV.
const COLUMNS = "judul kelas ringkasan unit penanggung_jawab waktu_pembuatan tempat_pembuatan bentuk retensi kewajiban tanggal_terbit tanggal_mutakhir periode berkas tautan topik sumber".split(" ");
const plain = (value) => value instanceof Date ? value.toISOString().slice(0, 10)
  : Array.isArray(value) ? value.map((item) => item.lokasi || item.alamat || item).join("; ") : value ?? "";
const cell = (value) => /[",\n]/.test(value) ? `"${String(value).replace(/"/g, '""')}"` : value;

module.exports = {
  data: () => ({ permalink: "unduh/daftar-informasi-publik.csv", eleventyExcludeFromCollections: true }),
  render({ collections }) {
    const rows = collections.records.filter((row) => row.r.kelas !== "dikecualikan");
    const lines = rows.map((row, index) => [index + 1, ...COLUMNS.map((column) => cell(plain(row.r[column]))), row.url].join(","));
    return [["nomor", ...COLUMNS, "alamat_halaman"].join(","), ...lines, ""].join("\r\n");
  },
};
