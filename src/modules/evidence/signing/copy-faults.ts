import type { Text } from '../../../kernel/i18n/text.ts';
import type { CopyFault } from '../../../kernel/signatures/signed-copy.ts';

/** Why a file is not taken as signed, and what to do. */
export const copyFaults: Readonly<Record<CopyFault, Text>> = {
  'other-file': {
    id: 'Berkas ini bukan berkas yang diterbitkan. Unduh berkas terakhir dari halaman ini, tandatangani berkas itu tanpa mencetak atau menyimpannya ulang, lalu unggah hasilnya.',
    en: 'This is not the file that was issued. Download the latest file from this page, sign that one without printing or saving it anew, and upload the result.',
  },
  'no-signature': {
    id: 'Tidak ada tanda tangan elektronik baru dalam berkas ini. Tandatangani dahulu dalam aplikasi tanda tangan elektronik.',
    en: 'There is no new electronic signature in this file. Sign it first in the application for electronic signatures.',
  },
  'signature-broken': {
    id: 'Tanda tangan elektronik dalam berkas ini tidak cocok dengan isinya, atau tidak dapat diperiksa. Tandatangani lagi berkas yang diunduh dari halaman ini.',
    en: 'An electronic signature in this file does not fit its content, or cannot be checked. Sign the file from this page again.',
  },
  'changed-after': {
    id: 'Ada yang ditambahkan ke berkas ini setelah ditandatangani. Unggah berkas persis seperti keluar dari aplikasi tanda tangan.',
    en: 'Something was added to this file after it was signed. Upload it exactly as it came from the signing application.',
  },
  'pages-changed': {
    id: 'Halaman dalam berkas ini tidak lagi sama dengan yang diterbitkan. Tandatangani berkas aslinya tanpa mengubah isinya.',
    en: 'The pages of this file are no longer those that were issued. Sign the original without changing what it says.',
  },
  'too-large': {
    id: 'Berkas ini terlalu besar untuk diperiksa (lebih dari 64 MB).',
    en: 'This file is too large to be checked (more than 64 MB).',
  },
};
