import { fill, type Text } from '../i18n/text.ts';
import { accountErrors } from './account-errors.ts';

/** One coded error: HTTP status, what happened, what to do about it. */
type Entry = { readonly status: number; readonly title: Text; readonly mend: Text };

/** The one catalogue of errors. docs/errors.md is generated from it. `{marks}` are filled from the error's values. */
export const catalogue = {
  ...accountErrors,
  'not-signed-in': {
    status: 401,
    title: { id: 'Anda belum masuk.', en: 'You are not signed in.' },
    mend: { id: 'Masuk dengan akun Anda lalu ulangi.', en: 'Sign in with your account and try again.' },
  },
  forbidden: {
    status: 403,
    title: { id: 'Peran Anda tidak mencakup tindakan ini.', en: 'Your role does not cover this action.' },
    mend: {
      id: 'Minta administrator memberi peran yang sesuai, atau minta orang yang berwenang melakukannya.',
      en: 'Ask an administrator for a fitting role, or ask someone who holds it.',
    },
  },
  'not-found': {
    status: 404,
    title: {
      id: 'Halaman atau data ini tidak ada, atau tidak terbuka untuk Anda.',
      en: 'This page or record does not exist, or is not open to you.',
    },
    mend: { id: 'Periksa alamatnya, atau kembali ke beranda.', en: 'Check the address, or go back to the home page.' },
  },
  invalid: {
    status: 422,
    title: { id: 'Ada isian yang perlu diperbaiki.', en: 'Some entries need correction.' },
    mend: {
      id: 'Lihat keterangan pada tiap isian, perbaiki, lalu simpan lagi.',
      en: 'See the note at each entry, correct it, and save again.',
    },
  },
  'bad-request': {
    status: 400,
    title: { id: 'Permintaan tidak dapat dibaca: {detail}', en: 'The request cannot be read: {detail}' },
    mend: {
      id: 'Periksa bentuk permintaan pada dokumentasi API.',
      en: 'Check the shape of the request in the API documentation.',
    },
  },
  stale: {
    status: 412,
    title: {
      id: 'Data ini sudah diubah orang lain sejak Anda membukanya.',
      en: 'Someone changed this record after you opened it.',
    },
    mend: {
      id: 'Lihat perubahannya, lalu simpan lagi bila masih perlu.',
      en: 'Look at what changed, then save again if you still need to.',
    },
  },
  'version-required': {
    status: 428,
    title: { id: 'Versi data tidak disertakan.', en: 'The version of the record is missing.' },
    mend: {
      id: 'Sertakan tajuk If-Match berisi versi yang terakhir Anda baca.',
      en: 'Send an If-Match header with the version you last read.',
    },
  },
  'wrong-state': {
    status: 409,
    title: {
      id: 'Langkah "{step}" tidak dapat dilakukan pada status "{state}".',
      en: 'Step "{step}" is not possible in state "{state}".',
    },
    mend: {
      id: 'Muat ulang halaman untuk melihat langkah yang tersedia.',
      en: 'Reload the page to see which steps are possible.',
    },
  },
  'four-eyes': {
    status: 403,
    title: { id: 'Langkah ini harus dilakukan orang lain.', en: 'Someone else must take this step.' },
    mend: {
      id: 'Anda sudah melakukan langkah "{step}"; mintalah rekan yang berwenang.',
      en: 'You already took step "{step}"; ask a colleague who holds the role.',
    },
  },
  csrf: {
    status: 403,
    title: { id: 'Formulir ini sudah kedaluwarsa.', en: 'This form has expired.' },
    mend: {
      id: 'Muat ulang halaman dan kirim lagi; isian Anda tetap ada.',
      en: 'Reload the page and send it again; your entries are kept.',
    },
  },
  'unsupported-media-type': {
    status: 415,
    title: { id: 'Jenis isi permintaan ini tidak dikenal.', en: 'The content type of this request is not known.' },
    mend: { id: 'Kirim sebagai application/json atau formulir.', en: 'Send it as application/json or as a form.' },
  },
  'idempotency-conflict': {
    status: 409,
    title: {
      id: 'Kunci pengulangan ini sudah dipakai untuk kiriman lain.',
      en: 'This idempotency key was used for another request.',
    },
    mend: {
      id: 'Muat ulang halaman dan kirim lagi; pada API, pakai kunci baru untuk tiap kiriman baru.',
      en: 'Reload the page and send again; in the API, use a new key for each new request.',
    },
  },
  'too-many-requests': {
    status: 429,
    title: { id: 'Terlalu banyak permintaan.', en: 'Too many requests.' },
    mend: { id: 'Tunggu {seconds} detik lalu coba lagi.', en: 'Wait {seconds} seconds and try again.' },
  },
  'too-large': {
    status: 413,
    title: { id: 'Kiriman melebihi batas {limit}.', en: 'The upload is over the limit of {limit}.' },
    mend: { id: 'Kecilkan atau pecah berkasnya.', en: 'Make the file smaller or split it.' },
  },
  'in-use': {
    status: 409,
    title: { id: 'Baris lain memakai data ini.', en: 'Other records use this one.' },
    mend: { id: 'Lepaskan dahulu yang memakainya.', en: 'Release what uses it first.' },
  },
  'batch-state': {
    status: 409,
    title: {
      id: 'Batch ini tidak dapat melakukan itu: {state}.',
      en: 'This batch cannot do that: {state}.',
    },
    mend: {
      id: 'Muat ulang halaman batch untuk melihat keadaannya sekarang.',
      en: 'Reload the page of the batch to see where it stands now.',
    },
  },
  'sheet-unreadable': {
    status: 422,
    title: {
      id: 'Berkas "{name}" tidak dapat dibaca sebagai lembar kerja: {detail}',
      en: 'The file "{name}" cannot be read as a spreadsheet: {detail}',
    },
    mend: {
      id: 'Buka di Excel atau LibreOffice, simpan ulang sebagai .xlsx atau CSV UTF-8, lalu unggah lagi.',
      en: 'Open it in Excel or LibreOffice, save it again as .xlsx or CSV UTF-8, and upload that.',
    },
  },
  'sheet-too-large': {
    status: 413,
    title: {
      id: 'Lembar kerja "{name}" terlalu besar: {detail}',
      en: 'The spreadsheet "{name}" is too large: {detail}',
    },
    mend: {
      id: 'Hapus gambar, lembar lain, dan format yang tidak diperlukan, atau pecah menjadi beberapa berkas.',
      en: 'Remove pictures, other sheets and formatting that is not needed, or split it into several files.',
    },
  },
  'sheet-too-many-rows': {
    status: 422,
    title: {
      id: 'Lembar kerja berisi data di bawah baris {limit}, batas satu kali impor.',
      en: 'The sheet holds data below row {limit}, the limit of one import.',
    },
    mend: {
      id: 'Hapus isi di bawah tabel, atau pecah datanya menjadi beberapa berkas.',
      en: 'Delete what stands below the table, or split the data into several files.',
    },
  },
  'sheet-too-many-columns': {
    status: 422,
    title: { id: 'Lembar kerja berisi lebih dari {limit} kolom.', en: 'The sheet has more than {limit} columns.' },
    mend: {
      id: 'Hapus kolom di kanan tabel yang tidak diperlukan, lalu unggah lagi.',
      en: 'Delete the columns to the right of the table that are not needed, and upload it again.',
    },
  },
  'sheet-empty': {
    status: 422,
    title: { id: 'Tidak ada baris data di "{name}".', en: 'There are no rows of data in "{name}".' },
    mend: {
      id: 'Isi judul kolom pada baris pertama dan data di bawahnya, pada lembar pertama yang tampak.',
      en: 'Put the column headings in the first row and the data below, on the first visible sheet.',
    },
  },
  'sheet-not-there': {
    status: 422,
    title: { id: 'Lembar "{sheet}" tidak ada di "{name}".', en: 'There is no sheet "{sheet}" in "{name}".' },
    mend: { id: 'Lembar yang ada: {sheets}.', en: 'The sheets are: {sheets}.' },
  },
  'sheet-cells': {
    status: 422,
    title: { id: 'Ada sel yang nilainya tidak dapat dibaca.', en: 'Some cells have no value that can be read.' },
    mend: {
      id: 'Perbaiki sel yang disebut di bawah, lalu unggah lagi.',
      en: 'Correct the cells named below, and upload it again.',
    },
  },
  'sheet-timeout': {
    status: 422,
    title: {
      id: 'Membaca "{name}" memakan lebih dari {seconds} detik dan dihentikan.',
      en: 'Reading "{name}" took more than {seconds} seconds and was stopped.',
    },
    mend: {
      id: 'Salin datanya saja ke berkas baru, simpan sebagai CSV UTF-8, lalu unggah lagi.',
      en: 'Copy only the data into a new file, save it as CSV UTF-8, and upload that.',
    },
  },
  'preview-too-large': {
    status: 413,
    title: {
      id: 'Berkas ini lebih besar dari {limit}, terlalu besar untuk ditampilkan.',
      en: 'This file is larger than {limit}, too large to be shown.',
    },
    mend: { id: 'Unduh berkasnya dan buka di komputer Anda.', en: 'Download the file and open it on your computer.' },
  },
  'preview-failed': {
    status: 422,
    title: {
      id: 'Berkas ini tidak dapat ditampilkan: rusak, dikunci kata sandi, atau terlalu rumit.',
      en: 'This file cannot be shown: damaged, locked with a password, or too complex.',
    },
    mend: { id: 'Unduh berkasnya dan buka di komputer Anda.', en: 'Download the file and open it on your computer.' },
  },
  'file-not-chosen': {
    status: 422,
    title: { id: 'Belum ada berkas yang dipilih.', en: 'No file was chosen.' },
    mend: { id: 'Pilih berkasnya, lalu kirim lagi.', en: 'Choose the file, then send it again.' },
  },
  'file-empty': {
    status: 422,
    title: { id: 'Berkas "{name}" kosong.', en: 'The file "{name}" is empty.' },
    mend: { id: 'Pilih berkas yang berisi.', en: 'Choose a file that has content.' },
  },
  'file-type': {
    status: 415,
    title: {
      id: 'Akhiran nama "{name}" tidak sesuai isinya: isinya {content}.',
      en: 'The ending of the name "{name}" does not fit its content: it is {content}.',
    },
    mend: {
      id: 'Beri akhiran yang benar atau simpan ulang dari aplikasi asalnya, lalu unggah lagi.',
      en: 'Give it the right ending, or save it again from the program it comes from, and upload that.',
    },
  },
  'file-infected': {
    status: 422,
    title: {
      id: 'Berkas "{name}" mengandung virus dan tidak disimpan.',
      en: 'The file "{name}" holds a virus and was not kept.',
    },
    mend: {
      id: 'Jangan buka berkas ini. Beri tahu petugas keamanan informasi, dan minta salinan bersih dari pengirimnya.',
      en: 'Do not open this file. Tell the information security officer, and ask its sender for a clean copy.',
    },
  },
  'upload-interrupted': {
    status: 400,
    title: { id: 'Unggahan "{name}" terputus sebelum selesai.', en: 'The upload of "{name}" broke off.' },
    mend: {
      id: 'Periksa sambungan lalu unggah lagi; tidak ada yang tersimpan sebagian.',
      en: 'Check the connection and upload it again; nothing was half stored.',
    },
  },
  'file-missing': {
    status: 500,
    title: { id: 'Isi berkas ini tidak ada di penyimpanan.', en: 'The content of this file is not in the store.' },
    mend: {
      id: 'Minta administrator memulihkan folder berkas dari cadangan.',
      en: 'Ask an administrator to restore the folder of files from a backup.',
    },
  },
  unavailable: {
    status: 503,
    title: { id: 'Padu sedang tidak dapat melayani: {detail}', en: 'Padu cannot serve right now: {detail}' },
    mend: {
      id: 'Coba lagi sebentar lagi. Yang sudah disimpan tetap aman.',
      en: 'Try again in a moment. What was saved is safe.',
    },
  },
  'data-file-invalid': {
    status: 500,
    title: {
      id: 'Berkas data "{path}" tidak dapat dipakai.',
      en: 'The data file "{path}" cannot be used.',
    },
    mend: {
      id: 'Perbaiki kunci yang disebut dalam daftar masalah, lalu jalankan lagi.',
      en: 'Mend the keys named in the list of problems and start again.',
    },
  },
  internal: {
    status: 500,
    title: { id: 'Terjadi kesalahan pada Padu.', en: 'Something went wrong in Padu.' },
    mend: {
      id: 'Coba lagi; bila berulang, sampaikan nomor {requestId} kepada administrator.',
      en: 'Try again; if it repeats, give the number {requestId} to an administrator.',
    },
  },
  'log-key-missing': {
    status: 500,
    title: {
      id: 'Kunci log tidak ditemukan di {folder}.',
      en: 'There is no log key in {folder}.',
    },
    mend: {
      id: 'Jalankan di komputer server, atau sebutkan kunci publik log dengan --key (isi /log/key).',
      en: 'Run it on the machine of the server, or name the public key of the log with --key (what /log/key shows).',
    },
  },
  'setting-invalid': {
    status: 500,
    title: {
      id: 'Pengaturan {name} salah: nilainya "{value}", seharusnya {expected}.',
      en: 'Setting {name} is wrong: it is "{value}", it must be {expected}.',
    },
    mend: {
      id: 'Perbaiki variabel lingkungan {name} lalu jalankan lagi. Daftar pengaturan: docs/config.md.',
      en: 'Correct the environment variable {name} and start again. All settings: docs/config.md.',
    },
  },
  'demo-not-empty': {
    status: 409,
    title: {
      id: 'Basis data ini sudah berisi pemerintah daerah; data contoh hanya untuk basis data kosong.',
      en: 'This database already holds a government; example data goes only into an empty one.',
    },
    mend: {
      id: 'Pilih folder data lain, misalnya DATA_DIR=./data-contoh, lalu ulangi.',
      en: 'Choose another data folder, such as DATA_DIR=./data-demo, and try again.',
    },
  },
  'data-folder-busy': {
    status: 503,
    title: {
      id: 'Server Padu lain sedang berjalan di folder data {folder}.',
      en: 'Another Padu server is running on the data folder {folder}.',
    },
    mend: {
      id: 'Hentikan server itu, atau pilih folder lain dengan DATA_DIR.',
      en: 'Stop that server, or choose another folder with DATA_DIR.',
    },
  },
  'database-start': {
    status: 503,
    title: { id: 'Basis data tidak dapat dijalankan: {detail}', en: 'The database cannot be started: {detail}' },
    mend: {
      id: 'Perbaiki penyebabnya lalu jalankan lagi. Data tidak diubah.',
      en: 'Remove the cause and start again. No data was changed.',
    },
  },
  'database-major': {
    status: 503,
    title: {
      id: 'Folder data {folder} berasal dari PostgreSQL {found}; versi Padu ini membawa PostgreSQL {own}. Tidak ada yang diubah.',
      en: 'The data folder {folder} is from PostgreSQL {found}; this version of Padu brings PostgreSQL {own}. Nothing was changed.',
    },
    mend: {
      id: 'Jalankan versi Padu yang lama untuk memakai data ini, atau pindahkan datanya: pg_dump dari PostgreSQL {found} ke basis data baru (DATABASE_URL), atau mulai dengan folder kosong (DATA_DIR).',
      en: 'Run the older Padu to use this data, or move it: pg_dump from PostgreSQL {found} into a new database (DATABASE_URL), or begin with an empty folder (DATA_DIR).',
    },
  },
  'migration-changed': {
    status: 503,
    title: {
      id: 'Migrasi {file} tidak sama dengan yang pernah dijalankan di basis data ini.',
      en: 'Migration {file} is not the one that was run on this database.',
    },
    mend: {
      id: 'Migrasi yang sudah dijalankan tidak boleh diubah: kembalikan isinya, dan tulis perubahan sebagai migrasi baru.',
      en: 'A migration that has run must not be edited: restore it, and write the change as a new migration.',
    },
  },
  'archive-foreign': {
    status: 422,
    title: {
      id: 'Berkas ini bukan cadangan yang dapat dibaca Padu ini: {detail} Tidak ada yang diubah.',
      en: 'This file is not a backup that this Padu can read: {detail} Nothing was changed.',
    },
    mend: {
      id: 'Pilih berkas .padu yang dibuat "padu backup" versi ini atau yang lebih lama.',
      en: 'Choose a .padu file made by "padu backup" of this version or an older one.',
    },
  },
  'archive-damaged': {
    status: 422,
    title: {
      id: 'Cadangan ini rusak atau terpotong: {detail}',
      en: 'This backup is damaged or cut short: {detail}',
    },
    mend: {
      id: 'Salin ulang berkasnya dari tempat asal, atau pakai cadangan yang lain.',
      en: 'Copy the file again from where it came, or use another backup.',
    },
  },
  'archive-locked': {
    status: 422,
    title: {
      id: 'Cadangan ini terenkripsi, dan frasa sandi yang diberikan tidak membukanya (atau berkasnya rusak).',
      en: 'This backup is encrypted, and the passphrase given does not open it (or the file is damaged).',
    },
    mend: {
      id: 'Isi BACKUP_PASSPHRASE dengan frasa sandi yang dipakai saat cadangan dibuat.',
      en: 'Set BACKUP_PASSPHRASE to the passphrase that the backup was made with.',
    },
  },
  'restore-not-empty': {
    status: 409,
    title: {
      id: 'Tempat tujuan tidak kosong: {detail} Tidak ada yang diubah.',
      en: 'The place to restore into is not empty: {detail} Nothing was changed.',
    },
    mend: {
      id: 'Pilih folder kosong (--into atau DATA_DIR) dan, dengan server sendiri, basis data kosong (DATABASE_URL).',
      en: 'Choose an empty folder (--into or DATA_DIR) and, with a server of your own, an empty database (DATABASE_URL).',
    },
  },
  'restore-unfinished': {
    status: 503,
    title: {
      id: 'Pemulihan cadangan ke tempat ini belum selesai.',
      en: 'The restore of a backup into this place has not been finished.',
    },
    mend: {
      id: 'Tunggu sampai selesai. Bila terputus, jalankan "padu restore" yang sama sekali lagi: ia mengulang dari awal.',
      en: 'Wait until it is. If it was cut off, run the same "padu restore" once more: it begins anew.',
    },
  },
  'restore-unproven': {
    status: 422,
    title: {
      id: 'Isi cadangan tidak terbukti utuh: {detail}',
      en: 'The content of the backup is not proved intact: {detail}',
    },
    mend: {
      id: 'Pakai cadangan yang lebih lama. Bila hanya ini yang ada, ulangi dengan --despite-findings dan selidiki dengan "padu verify".',
      en: 'Use an older backup. If this is the only one, repeat with --despite-findings and investigate with "padu verify".',
    },
  },
  'backup-place': {
    status: 503,
    title: {
      id: 'Tempat cadangan {place} tidak dapat dipakai: {detail}',
      en: 'The place for backups {place} cannot be used: {detail}',
    },
    mend: {
      id: 'Periksa alamat, hak akses, dan ruang di sana (BACKUP_TO), lalu ulangi.',
      en: 'Check its address, rights and free space (BACKUP_TO), and try again.',
    },
  },
} as const satisfies Record<string, Entry>;

export type ErrorCode = keyof typeof catalogue;

/** One thing wrong with one entry: which field (and row, when a sheet), and what to do, in both languages. */
export type Problem = { readonly field: string; readonly code: string; readonly message: Text; readonly row?: number };

/** The only error Padu throws on purpose. */
export class CodedError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly title: Text;
  readonly mend: Text;
  readonly problems: readonly Problem[];
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    values: Readonly<Record<string, string | number | Text>> = {},
    more: { problems?: readonly Problem[]; extra?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(code);
    const entry = catalogue[code];
    this.code = code;
    this.status = entry.status;
    this.title = fill(entry.title, values);
    this.mend = fill(entry.mend, values);
    this.problems = more.problems ?? [];
    this.extra = more.extra ?? {};
  }
}
