import { type Grant, roles } from '../../kernel/access/access.ts';
import { optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { period } from '../../register/fields/date.ts';
import { reference } from '../../register/fields/reference.ts';
import { defineRegister } from '../../register/register.ts';

const administrators: Grant = { administrator: 'all' };

/**
 * Roles given by hand. Others follow from a position (head of agency) or a seat in a team (CIO) and are not stored.
 * There is no edit step: a role is ended and given anew, so that nobody widens one that was approved.
 */
export const roleAssignments = defineRegister({
  name: 'role-assignments',
  table: 'organization.role_assignments',
  title: { id: 'Pemberian peran', en: 'Role assignments' },
  one: { id: 'Pemberian peran', en: 'Role assignment' },
  about: {
    id: 'Siapa boleh apa di Padu, di perangkat daerah mana, sampai kapan.',
    en: 'Who may do what in Padu, at which agency, until when.',
  },
  first: {
    id: 'Beri peran kepada orang yang akan bekerja di Padu. Peran kepala perangkat daerah datang dari jabatannya.',
    en: 'Give roles to the people who will work in Padu. Heads of agencies have theirs from their position.',
  },
  serves: ['tpi-30-3', 'lu-27-3', 'lu-40-c'],
  fields: {
    person: reference({ label: { id: 'Orang', en: 'Person' }, register: 'people' }),
    role: choice({ label: { id: 'Peran', en: 'Role' }, options: roles }),
    agency: optional(
      reference({
        label: { id: 'Di perangkat daerah', en: 'At agency' },
        help: {
          id: 'Wajib untuk petugas dan kepala perangkat daerah.',
          en: 'Required for officers and heads of agencies.',
        },
        register: 'agencies',
      }),
    ),
    position: optional(
      reference({
        label: { id: 'Melekat pada jabatan', en: 'By virtue of position' },
        help: {
          id: 'Bila diisi, peran berhenti begitu orang ini tidak lagi menduduki jabatan itu.',
          en: 'When given, the role ends as soon as the person no longer fills that position.',
        },
        register: 'positions',
      }),
    ),
    period: period({ label: { id: 'Masa berlaku', en: 'Valid' } }),
  },
  label: ['role'],
  key: 'id',
  list: ['person', 'role', 'agency', 'period', 'status'],
  sort: 'person',
  search: ['role'],
  anchor: 'agency',
  read: {
    administrator: 'all',
    'dinas-officer': 'all',
    'organisation-officer': 'all',
    'oversight-officer': 'all',
    'agency-head': 'subtree',
  },
  create: administrators,
  states: ['proposed', 'active', 'ended', 'void'],
  stateTitles: {
    proposed: { id: 'Menunggu administrator kedua', en: 'Waits for a second administrator' },
    active: { id: 'Berlaku', en: 'In force' },
    ended: { id: 'Diakhiri', en: 'Ended' },
    void: { id: 'Dibatalkan', en: 'Struck out' },
  },
  stateTones: { proposed: 'warning', active: 'good', void: 'bad' },
  steps: {
    confirm: {
      title: { id: 'Setujui', en: 'Confirm' },
      from: ['proposed'],
      to: 'active',
      grant: administrators,
      notBy: ['create'],
      refusal: 'strike',
      dueDays: 3,
      undecided: {
        id: 'Orang ini belum dapat bekerja di Padu dengan peran tersebut.',
        en: 'The person cannot work in Padu with this role yet.',
      },
      consequence: {
        id: 'Orang ini memperoleh hak peran tersebut sejak tanggal mulainya.',
        en: 'The person then holds the rights of this role from its first day.',
      },
    },
    end: {
      title: { id: 'Akhiri', en: 'End' },
      from: ['active'],
      to: 'ended',
      grant: administrators,
      form: ['period'],
      consequence: {
        id: 'Sesudah tanggal akhir orang ini tidak lagi memiliki hak peran tersebut.',
        en: 'After the last day the person no longer holds the rights of this role.',
      },
    },
    strike: {
      title: { id: 'Batalkan', en: 'Strike out' },
      from: ['proposed', 'active'],
      to: 'void',
      grant: administrators,
      consequence: { id: 'Hak peran ini hilang seketika.', en: 'The rights of this role are gone at once.' },
    },
  },
  merge: {
    refused: {
      id: 'Peran tidak digabungkan: yang sudah disetujui tidak diperluas diam-diam. Akhiri, lalu beri yang baru.',
      en: 'Roles are not merged: what was approved is not widened in passing. End one and give another.',
    },
  },
  constraints: {
    role_assignments_no_repeat: {
      field: 'role',
      message: {
        id: 'Orang ini sudah memiliki peran itu di sana pada sebagian jangka waktu tersebut.',
        en: 'The person already holds that role there for part of that period.',
      },
    },
  },
  tableSql: [
    `constraint role_assignments_no_repeat exclude using gist (
    person with =, role with =, coalesce(agency, '00000000-0000-0000-0000-000000000000') with =, period with &&
  ) where (status <> 'void')`,
  ],
});
