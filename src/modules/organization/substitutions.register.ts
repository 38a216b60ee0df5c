import { everyone, type Grant, roles } from '../../kernel/access/access.ts';
import { optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { period } from '../../register/fields/date.ts';
import { reference } from '../../register/fields/reference.ts';
import { text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';

/** Anybody for themselves (`substitution-mount.ts`); those who answer for others, for them. */
const proposers: Grant = {
  ...everyone('own'),
  administrator: 'all',
  'organisation-officer': 'all',
  'agency-head': 'subtree',
};

/** The superior, or an administrator. */
const superiors: Grant = { administrator: 'all', leader: 'all', 'agency-head': 'subtree' };

/** The role of an administrator is given, never stood in for: who has it decides who has all others. */
const { administrator: _, ...standIn } = roles;

/**
 * Who stands in for whom between two days. The substitute then also holds the roles of the person stood in for; what
 * they do with them is marked so, and four eyes take the two for one.
 */
export const substitutions = defineRegister({
  name: 'substitutions',
  table: 'organization.substitutions',
  title: { id: 'Pengganti sementara', en: 'Substitutions' },
  one: { id: 'Pengganti sementara', en: 'Substitution' },
  about: {
    id: 'Siapa menggantikan siapa di Padu selama cuti, dinas luar, atau berhalangan, dari hari apa sampai hari apa.',
    en: 'Who stands in for whom in Padu during leave, travel or absence, from which day to which.',
  },
  first: {
    id: 'Catat siapa yang menggantikan Anda sebelum berhalangan, agar keputusan tidak terhenti.',
    en: 'Record who stands in for you before you are away, so that decisions do not stop.',
  },
  fields: {
    person: reference({ label: { id: 'Yang digantikan', en: 'Stood in for' }, register: 'people' }),
    substitute: reference({ label: { id: 'Pengganti', en: 'Substitute' }, register: 'people' }),
    role: optional(
      choice({
        label: { id: 'Hanya peran', en: 'Only the role' },
        help: {
          id: 'Kosongkan untuk semua perannya. Peran administrator tidak pernah ikut.',
          en: 'Leave empty for all of their roles. The role of administrator never goes along.',
        },
        options: standIn,
      }),
    ),
    agency: optional(
      reference({
        label: { id: 'Di perangkat daerah', en: 'At agency' },
        help: {
          id: 'Hanya peran di perangkat daerah ini. Bila kosong, disetujui pimpinan atau administrator.',
          en: 'Only roles at this agency. When empty, a leader or administrator confirms it.',
        },
        register: 'agencies',
      }),
    ),
    period: period({ label: { id: 'Masa', en: 'From and until' } }),
    reason: text({ label: { id: 'Alasan', en: 'Reason' }, max: 200, example: 'Cuti tahunan' }),
  },
  label: ['person', 'substitute'],
  key: 'id',
  list: ['person', 'substitute', 'role', 'agency', 'period', 'status'],
  sort: '-period',
  search: ['reason'],
  anchor: 'agency',
  read: {
    ...everyone('own'),
    administrator: 'all',
    leader: 'all',
    'organisation-officer': 'all',
    'oversight-officer': 'all',
    'agency-head': 'subtree',
  },
  create: proposers,
  states: ['proposed', 'active', 'ended', 'void'],
  stateTitles: {
    proposed: { id: 'Menunggu persetujuan', en: 'Waits to be confirmed' },
    active: { id: 'Berlaku', en: 'In force' },
    ended: { id: 'Diakhiri', en: 'Ended' },
    void: { id: 'Dibatalkan', en: 'Struck out' },
  },
  stateTones: { proposed: 'warning', active: 'good', void: 'bad' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['proposed'], grant: proposers, form: 'all' },
    confirm: {
      title: { id: 'Setujui', en: 'Confirm' },
      from: ['proposed'],
      to: 'active',
      grant: superiors,
      notBy: ['create', 'edit'],
      refusal: 'strike',
      dueDays: 2,
      consequence: {
        id: 'Selama masa itu pengganti memutuskan atas nama yang digantikan; setiap tindakannya ditandai.',
        en: 'For that time the substitute decides for the person; everything they do so is marked.',
      },
      undecided: {
        id: 'Yang menunggu orang ini tidak diputuskan siapa pun selama ia berhalangan.',
        en: 'What waits for this person is decided by nobody while they are away.',
      },
    },
    end: {
      title: { id: 'Akhiri', en: 'End' },
      from: ['active'],
      to: 'ended',
      grant: proposers,
      form: ['period'],
      consequence: {
        id: 'Sesudah hari terakhir hak pengganti berhenti.',
        en: 'After the last day the substitute’s rights stop.',
      },
    },
    strike: {
      title: { id: 'Batalkan', en: 'Strike out' },
      from: ['proposed', 'active'],
      to: 'void',
      grant: superiors,
      consequence: { id: 'Hak pengganti hilang seketika.', en: 'The substitute’s rights are gone at once.' },
    },
  },
  merge: {
    refused: {
      id: 'Pengganti tidak digabungkan: masing-masing disetujui tersendiri. Yang tercatat dua kali dibatalkan.',
      en: 'Substitutions are not merged: each is confirmed by itself. One recorded twice is struck out.',
    },
  },
});
