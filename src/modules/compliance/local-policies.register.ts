import { everyone } from '../../kernel/access/access.ts';
import { optional } from '../../register/field.ts';
import { period } from '../../register/fields/date.ts';
import { number } from '../../register/fields/number.ts';
import { reference } from '../../register/fields/reference.ts';
import { longText } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { complianceKeepers } from './keepers.ts';
import { obligationCode } from './obligation-code.ts';

/** Intervals the government sets itself where the regulation names none. Always shown as local, never as a breach. */
export const localPolicies = defineRegister({
  name: 'local-policies',
  table: 'compliance.local_policies',
  title: { id: 'Kebijakan daerah', en: 'Local policies' },
  one: { id: 'Kebijakan daerah', en: 'Local policy' },
  about: {
    id: 'Selang waktu yang ditetapkan sendiri untuk kewajiban yang tidak diberi selang waktu oleh peraturan.',
    en: 'Intervals set by the government itself for duties to which the regulation gives none.',
  },
  first: {
    id: 'Pilih kewajiban tanpa selang waktu pada papan kepatuhan, lalu tetapkan setiap berapa bulan diulang.',
    en: 'Choose a duty without an interval on the board, then set every how many months it comes round.',
  },
  fields: {
    obligation: obligationCode(),
    months: number({
      label: { id: 'Setiap', en: 'Every' },
      min: 1,
      max: 120,
      unit: { id: 'bulan', en: 'months' },
    }),
    instrument: optional(
      reference({ label: { id: 'Ditetapkan dengan', en: 'Set by' }, register: 'legal-instruments' }),
    ),
    period: period({ label: { id: 'Berlaku', en: 'Holds' } }),
    note: optional(longText({ label: { id: 'Catatan', en: 'Note' }, max: 1000 })),
  },
  label: ['obligation', 'months'],
  key: 'id',
  list: ['obligation', 'months', 'instrument', 'period', 'status'],
  sort: 'obligation',
  search: ['obligation', 'note'],
  anchor: null,
  read: everyone('all'),
  create: complianceKeepers,
  states: ['active', 'ended', 'void'],
  stateTitles: {
    active: { id: 'Berlaku', en: 'Active' },
    ended: { id: 'Berakhir', en: 'Ended' },
    void: { id: 'Dibatalkan', en: 'Struck out' },
  },
  stateTones: { active: 'good', void: 'bad' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['active'], grant: complianceKeepers, form: 'all' },
    end: {
      title: { id: 'Akhiri', en: 'End' },
      from: ['active'],
      to: 'ended',
      grant: complianceKeepers,
      form: ['period'],
    },
    strike: { title: { id: 'Batalkan', en: 'Strike out' }, from: ['active'], to: 'void', grant: complianceKeepers },
  },
  merge: {
    refused: {
      id: 'Kebijakan daerah tidak dapat kembar: satu kewajiban hanya punya satu pada satu masa. Yang salah dibatalkan.',
      en: 'Local policies cannot be duplicates: a duty has one at a time. A mistaken one is struck out.',
    },
  },
  constraints: {
    local_policies_one_at_a_time: {
      field: 'period',
      message: {
        id: 'Kewajiban ini sudah punya kebijakan daerah untuk sebagian jangka waktu itu.',
        en: 'This duty already has a local policy for part of that time.',
      },
    },
  },
  tableSql: [
    "constraint local_policies_one_at_a_time exclude using gist (obligation with =, period with &&) where (status <> 'void')",
  ],
});
