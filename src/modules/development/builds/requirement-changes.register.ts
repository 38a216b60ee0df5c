import { optional } from '../../../register/field.ts';
import { money } from '../../../register/fields/number.ts';
import { reference } from '../../../register/fields/reference.ts';
import { longText, text } from '../../../register/fields/text.ts';
import { defineRegister } from '../../../register/register.ts';
import { requesters } from '../development-grants.ts';
import { builds } from './builds.register.ts';

/** Changes of needs while an application is built: proposed by one, decided by another (LU 25(2)f). */
export const requirementChanges = defineRegister({
  name: 'requirement-changes',
  table: 'development.requirement_changes',
  title: { id: 'Perubahan kebutuhan', en: 'Changes of needs' },
  one: { id: 'Perubahan kebutuhan', en: 'Change of needs' },
  about: {
    id: 'Apa yang berubah dari kebutuhan semula, mengapa, dan akibatnya; diputuskan orang lain.',
    en: 'What changes from the needs as they were, why, and what it brings; decided by somebody else.',
  },
  first: { id: 'Catat perubahan pada sebuah pembangunan.', en: 'Record a change of a build.' },
  serves: ['lu-25-2-f'],
  fields: {
    build: reference({ label: { id: 'Pembangunan', en: 'Build' }, register: 'builds' }),
    title: text({ label: { id: 'Perubahan', en: 'Change' }, max: 200, example: 'Tambah persetujuan atasan kedua' }),
    reason: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 2000 }),
    impact: longText({
      label: { id: 'Akibat pada waktu, mutu, dan keamanan', en: 'Impact on time, quality, security' },
      max: 2000,
    }),
    cost: optional(money({ label: { id: 'Tambahan biaya', en: 'More cost' } })),
  },
  label: ['title'],
  key: 'id',
  list: ['title', 'cost', 'build', 'status'],
  sort: 'title',
  search: ['title', 'reason'],
  anchor: null,
  within: { field: 'build', remove: 'strike' },
  read: { through: 'build', of: builds },
  create: requesters,
  states: ['proposed', 'approved', 'refused', 'void'],
  stateTitles: {
    proposed: { id: 'Diusulkan', en: 'Proposed' },
    approved: { id: 'Disetujui', en: 'Approved' },
    refused: { id: 'Ditolak', en: 'Refused' },
    void: { id: 'Dihapus', en: 'Taken out' },
  },
  stateTones: { proposed: 'warning', approved: 'good', refused: 'bad', void: 'bad' },
  steps: {
    edit: {
      title: { id: 'Ubah', en: 'Edit' },
      from: ['proposed'],
      grant: requesters,
      form: ['title', 'reason', 'impact', 'cost'],
    },
    approve: {
      title: { id: 'Setujui', en: 'Approve' },
      from: ['proposed'],
      to: 'approved',
      grant: requesters,
      notBy: ['create', 'edit'],
      refusal: 'refuse',
      dueDays: 7,
      undecided: { id: 'Aplikasi tidak dapat diterima.', en: 'The application cannot be accepted.' },
    },
    refuse: {
      title: { id: 'Tolak', en: 'Refuse' },
      from: ['proposed'],
      to: 'refused',
      grant: requesters,
      notBy: ['create', 'edit'],
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
    },
    strike: { title: { id: 'Keluarkan', en: 'Take out' }, from: ['proposed'], to: 'void', grant: requesters },
  },
  merge: {
    refused: {
      id: 'Perubahan kebutuhan tidak digabung; yang dicatat dua kali dikeluarkan.',
      en: 'Changes are not merged; one recorded twice is taken out.',
    },
  },
});
