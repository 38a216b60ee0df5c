import type { Text } from '../i18n/text.ts';

/** How soon a person is told by mail; in Padu itself everybody is told at once. */
export const paces = {
  once: { id: 'Segera', en: 'At once' },
  daily: { id: 'Ringkasan harian', en: 'Daily digest' },
  weekly: { id: 'Ringkasan mingguan (Senin)', en: 'Weekly digest (Monday)' },
  none: { id: 'Tidak lewat surel', en: 'Not by mail' },
} as const satisfies Record<string, Text>;

export type Pace = keyof typeof paces;

type Group = { readonly name: Text; readonly about: Text; readonly pace: Pace };

/** What kinds of notices have in common: people choose how to be told per group. `pace` holds until they choose. */
export const noticeGroups = {
  decisions: {
    name: { id: 'Keputusan yang menunggu saya', en: 'Decisions that wait for me' },
    about: {
      id: 'Pengajuan yang perlu Anda putuskan, dialihkan, atau dikembalikan.',
      en: 'Submissions that you must decide on, that are handed over or returned.',
    },
    pace: 'once',
  },
  deadlines: {
    name: { id: 'Tenggat', en: 'Deadlines' },
    about: {
      id: 'Kewajiban, bukti, dan keputusan yang segera jatuh tempo atau terlambat.',
      en: 'Duties, evidence and decisions that are soon due or overdue.',
    },
    pace: 'daily',
  },
  conversation: {
    name: { id: 'Percakapan', en: 'Conversation' },
    about: { id: 'Komentar yang menyebut Anda.', en: 'Comments that mention you.' },
    pace: 'once',
  },
  following: {
    name: { id: 'Yang saya ikuti', en: 'What I follow' },
    about: {
      id: 'Perubahan pada catatan dan saringan yang Anda ikuti.',
      en: 'Changes to records and filters that you follow.',
    },
    pace: 'daily',
  },
  account: {
    name: { id: 'Akun dan sistem', en: 'Account and system' },
    about: {
      id: 'Keamanan akun Anda, dan bagi administrator: yang perlu diperbaiki.',
      en: 'The safety of your account; for administrators: what needs mending.',
    },
    pace: 'once',
  },
} as const satisfies Record<string, Group>;

export type NoticeGroup = keyof typeof noticeGroups;
