import { fill, type Text } from '../i18n/text.ts';
import { accountErrors } from './account-errors.ts';
import { fileErrors } from './file-errors.ts';
import { operationErrors } from './operation-errors.ts';

/** One coded error: HTTP status, what happened, what to do about it. */
type Entry = { readonly status: number; readonly title: Text; readonly mend: Text };

/** The one catalogue of errors. docs/errors.md is generated from it. `{marks}` are filled from the error's values. */
export const catalogue = {
  ...accountErrors,
  ...fileErrors,
  ...operationErrors,
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
  'not-asked': {
    status: 409,
    title: {
      id: 'Langkah "{step}" tidak diminta sekarang. {why}',
      en: 'Step "{step}" is not asked for now. {why}',
    },
    mend: {
      id: 'Muat ulang halaman untuk melihat langkah yang tersedia.',
      en: 'Reload the page to see which steps are possible.',
    },
  },
  'needs-approval': {
    status: 409,
    title: {
      id: 'Langkah "{step}" baru dilakukan setelah semua menyetujui. Masih menunggu: {who}.',
      en: 'Step "{step}" is only carried out once all have approved. Still waiting for: {who}.',
    },
    mend: {
      id: 'Beri suara pada halaman langkah ini bila Anda salah satunya; lewat API sertakan "vote".',
      en: 'Vote on the page of this step if you are one of them; through the API, send a "vote".',
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
  'no-rows-chosen': {
    status: 422,
    title: { id: 'Belum ada baris yang dipilih.', en: 'No rows are chosen yet.' },
    mend: {
      id: 'Kembali ke daftar, centang baris yang dimaksud atau saring dahulu, lalu coba lagi.',
      en: 'Go back to the list, tick the rows you mean or filter it first, then try again.',
    },
  },
  'two-rows-wanted': {
    status: 422,
    title: { id: 'Yang digabungkan selalu dua baris.', en: 'A merge is always of two rows.' },
    mend: {
      id: 'Kembali ke daftar, centang tepat dua baris yang kembar, lalu coba lagi.',
      en: 'Go back to the list, tick exactly the two rows that are duplicates, then try again.',
    },
  },
  'too-many-rows': {
    status: 422,
    title: { id: 'Lebih dari {limit} baris dipilih.', en: 'More than {limit} rows are chosen.' },
    mend: { id: 'Persempit saringannya dan kerjakan bertahap.', en: 'Narrow the filter and do it in parts.' },
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
