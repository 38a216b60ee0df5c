import type { Grant } from '../../../kernel/access/access.ts';
import { reference } from '../../../register/fields/reference.ts';
import { longText } from '../../../register/fields/text.ts';
import { defineRegister } from '../../../register/register.ts';

const administrators: Grant = { administrator: 'all' };

/** Somebody lost every way to sign in: one administrator puts the recovery forward, another one agrees. */
export const recoveries = defineRegister({
  name: 'recoveries',
  table: 'identity.recoveries',
  title: { id: 'Pemulihan akun', en: 'Account recoveries' },
  one: { id: 'Pemulihan akun', en: 'Account recovery' },
  about: {
    id: 'Untuk orang yang kehilangan semua cara masuknya: diajukan seorang administrator, disetujui administrator lain.',
    en: 'For people who lost every way to sign in: put forward by one administrator, agreed by another.',
  },
  first: {
    id: 'Pastikan dahulu bahwa yang meminta memang orangnya, lalu ajukan pemulihan.',
    en: 'Make sure first that it is the person who asks, then put a recovery forward.',
  },
  serves: ['tpi-30-3', 'lu-27-3', 'lu-40-c'],
  fields: {
    person: reference({ label: { id: 'Orang', en: 'Person' }, register: 'people' }),
    reason: longText({
      label: { id: 'Alasan dan cara memastikan orangnya', en: 'Reason, and how the person was identified' },
      max: 1000,
      example: 'Ponsel hilang; dikenali langsung di kantor.',
    }),
  },
  label: ['person'],
  key: 'id',
  list: ['person', 'reason', 'status'],
  sort: 'person',
  search: ['reason'],
  anchor: null,
  read: { administrator: 'all', 'oversight-officer': 'all' },
  create: administrators,
  states: ['proposed', 'confirmed', 'withdrawn'],
  stateTitles: {
    proposed: { id: 'Menunggu administrator kedua', en: 'Waits for a second administrator' },
    confirmed: { id: 'Disetujui', en: 'Agreed' },
    withdrawn: { id: 'Ditarik', en: 'Withdrawn' },
  },
  stateTones: { proposed: 'warning', confirmed: 'good' },
  steps: {
    confirm: {
      title: { id: 'Setujui', en: 'Agree' },
      from: ['proposed'],
      to: 'confirmed',
      grant: administrators,
      notBy: ['create'],
      undecided: { id: 'Orang ini tetap tidak dapat masuk.', en: 'This person still cannot sign in.' },
      consequence: {
        id: 'Semua cara masuk lama dan semua sesi orang ini berakhir. Sesudah itu buat tautan sekali pakai (24 jam) di halaman akunnya.',
        en: 'Every old way to sign in and every session of this person ends. Then make a link that works once (24 hours) on the page of the account.',
      },
    },
    withdraw: { title: { id: 'Tarik', en: 'Withdraw' }, from: ['proposed'], to: 'withdrawn', grant: administrators },
  },
  merge: {
    refused: {
      id: 'Pemulihan akun tidak digabungkan: setiap permintaan diputuskan sendiri. Yang diajukan dua kali ditarik.',
      en: 'Recoveries are not merged: each request is decided by itself. One put forward twice is withdrawn.',
    },
  },
});
