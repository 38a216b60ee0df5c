import { everyone } from '../../kernel/access/access.ts';
import { code, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';

const keepers = { administrator: 'all', 'dinas-officer': 'all', 'organisation-officer': 'all' } as const;

const administrators = { administrator: 'all' } as const;

/** The people of the government as far as they act in Padu: a name, and the number that tells two names apart. */
export const people = defineRegister({
  name: 'people',
  table: 'identity.people',
  title: { id: 'Orang', en: 'People' },
  one: { id: 'Orang', en: 'Person' },
  about: {
    id: 'Orang yang memegang peran, jabatan, atau keanggotaan tim dalam SPBE.',
    en: 'People who hold a role, a position or a place in a team of the electronic government system.',
  },
  first: {
    id: 'Catat orang yang akan memakai Padu atau disebut dalam keputusan, lalu buatkan akun bagi yang perlu masuk.',
    en: 'Record the people who will use Padu or are named in decrees, then make accounts for those who need to sign in.',
  },
  fields: {
    name: text({
      label: { id: 'Nama', en: 'Name' },
      help: { id: 'Lengkap dengan gelar, seperti pada surat keputusan.', en: 'With titles, as written in decrees.' },
      max: 200,
      example: 'Siti Rahmawati, S.Kom.',
    }),
    number: code({
      label: { id: 'Nomor pegawai', en: 'Employee number' },
      help: {
        id: 'NIP; untuk yang bukan pegawai, kode apa saja yang belum dipakai. Jangan memakai NIK.',
        en: 'The NIP; for people who are not staff, any code not in use. Do not use the national identity number.',
      },
      pattern: '^[A-Za-z0-9][A-Za-z0-9 ./-]*$',
      max: 40,
      example: '198703122010012005',
    }),
  },
  label: ['name'],
  key: 'number',
  list: ['name', 'number', 'status'],
  sort: 'name',
  search: ['name', 'number'],
  anchor: null,
  read: everyone('all'),
  create: keepers,
  states: ['active', 'left', 'erasing', 'erased', 'merged'],
  stateTitles: {
    active: { id: 'Aktif', en: 'Active' },
    left: { id: 'Sudah keluar', en: 'Left' },
    erasing: { id: 'Menunggu penghapusan', en: 'Waits to be erased' },
    erased: { id: 'Data dihapus', en: 'Erased' },
    merged: { id: 'Catatan kembar', en: 'Duplicate' },
  },
  stateTones: { erasing: 'warning' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['active', 'left'], grant: keepers, form: 'all' },
    leave: {
      title: { id: 'Catat keluar', en: 'Record leaving' },
      from: ['active'],
      to: 'left',
      grant: keepers,
      consequence: {
        id: 'Akunnya dinonaktifkan dan semua sesinya berakhir.',
        en: 'The account is disabled and every session ends.',
      },
    },
    return: {
      title: { id: 'Catat kembali', en: 'Record return' },
      from: ['left'],
      to: 'active',
      grant: keepers,
    },
    propose: {
      title: { id: 'Ajukan penghapusan data pribadi', en: 'Put erasure of personal data forward' },
      from: ['left'],
      to: 'erasing',
      grant: administrators,
      consequence: {
        id: 'Belum ada yang dihapus sampai administrator lain menyetujuinya.',
        en: 'Nothing is erased until another administrator agrees.',
      },
      preview: 'erasure',
    },
    forget: {
      title: { id: 'Hapus data pribadi', en: 'Erase personal data' },
      from: ['erasing'],
      to: 'erased',
      grant: administrators,
      notBy: ['propose'],
      refusal: 'keep',
      dueDays: 3,
      consequence: {
        id: 'Nama, nomor, dan nama masuknya dihapus dari Padu, juga dari seluruh riwayat, dan tidak dapat dikembalikan. Apa yang pernah dilakukannya tetap tercatat tanpa nama, dan bukti di log tetap berlaku. Jangan tulis namanya pada alasan; nama di dalam berkas dan teks lain tidak ikut terhapus.',
        en: 'The name, the number and the sign-in name are erased from Padu, from all of its history too, and cannot be brought back. What this person did stays recorded without the name, and the proofs in the log still hold. Do not write the name as the reason; names inside files and other texts are not erased.',
      },
      preview: 'erasure',
      undecided: {
        id: 'Data pribadi orang yang sudah keluar tetap tersimpan (UU 27/2022 pasal 8).',
        en: 'Personal data of somebody who left stays stored (Law 27/2022 article 8).',
      },
    },
    keep: {
      title: { id: 'Jangan hapus', en: 'Do not erase' },
      from: ['erasing'],
      to: 'left',
      grant: administrators,
    },
  },
  merge: { to: 'merged' },
  constraints: {
    people_number_key: {
      field: 'number',
      message: { id: 'Nomor ini sudah dipakai orang lain.', en: 'Another person already has this number.' },
    },
  },
});
