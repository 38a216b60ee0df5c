/** What may go wrong while Padu is started, backed up and restored; a part of the one catalogue. */
export const operationErrors = {
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
} as const;
