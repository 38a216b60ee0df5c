/** What may go wrong with files and sheets that people bring; a part of the one catalogue. */
export const fileErrors = {
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
} as const;
