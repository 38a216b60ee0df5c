import { type Grant, roles } from '../../../kernel/access/access.ts';
import { optional } from '../../../register/field.ts';
import { choice } from '../../../register/fields/choice.ts';
import { date } from '../../../register/fields/date.ts';
import { reference } from '../../../register/fields/reference.ts';
import { text } from '../../../register/fields/text.ts';
import { defineRegister } from '../../../register/register.ts';
import { stamped } from '../../../register/shape/stamped.ts';
import { reviewDays } from './access-reviews.register.ts';

/** Each decides over the access of their own units; administrators and oversight over all. */
const reviewers: Grant = { administrator: 'all', 'oversight-officer': 'all', 'agency-head': 'subtree' };

/** One right that somebody has, as it stood when the review began, and what was decided about it. */
export const accessReviewItems = defineRegister({
  name: 'access-review-items',
  table: 'organization.access_review_items',
  title: { id: 'Akses yang ditinjau', en: 'Reviewed access' },
  one: { id: 'Akses yang ditinjau', en: 'Reviewed access' },
  about: {
    id: 'Satu hak akses dalam peninjauan, dan keputusannya.',
    en: 'One right under review, and what was decided.',
  },
  first: { id: 'Terisi sendiri saat peninjauan dimulai.', en: 'Filled when a review starts.' },
  serves: ['tpi-30-3', 'lu-27-3', 'lu-40-c'],
  fields: {
    review: reference({ label: { id: 'Peninjauan', en: 'Review' }, register: 'access-reviews' }),
    person: optional(reference({ label: { id: 'Orang', en: 'Person' }, register: 'people' })),
    token: optional(text({ label: { id: 'Token API', en: 'API token' }, max: 200, example: 'Aplikasi absensi' })),
    role: choice({ label: { id: 'Peran', en: 'Role' }, options: roles }),
    agency: optional(reference({ label: { id: 'Di perangkat daerah', en: 'At agency' }, register: 'agencies' })),
    since: date({ label: { id: 'Sejak', en: 'Since' } }),
    lastSeen: optional(date({ label: { id: 'Terakhir masuk', en: 'Last signed in' } })),
    assignment: optional(
      reference({ label: { id: 'Pemberian peran', en: 'Role assignment' }, register: 'role-assignments' }),
    ),
    tokenId: optional(text({ label: { id: 'Nomor token', en: 'Token number' }, max: 60, example: 'token' })),
    due: stamped(date({ label: { id: 'Diputuskan paling lambat', en: 'To be decided by' } }), {
      on: ['create'],
      days: reviewDays,
    }),
  },
  label: ['person', 'token', 'role'],
  key: 'id',
  list: ['person', 'token', 'role', 'agency', 'since', 'lastSeen', 'status'],
  sort: 'role',
  search: ['token'],
  anchor: 'agency',
  read: { ...reviewers, 'dinas-officer': 'all', 'ict-auditor': 'all' },
  create: { administrator: 'all' },
  states: ['open', 'confirmed', 'removed'],
  stateTitles: {
    open: { id: 'Belum diputuskan', en: 'Undecided' },
    confirmed: { id: 'Dipertahankan', en: 'Kept' },
    removed: { id: 'Dicabut', en: 'Removed' },
  },
  stateTones: { open: 'warning', confirmed: 'good', removed: 'bad' },
  steps: {
    confirm: {
      title: { id: 'Pertahankan', en: 'Keep' },
      from: ['open'],
      to: 'confirmed',
      grant: reviewers,
      waits: {
        by: 'due',
        ahead: reviewDays,
        of: { 'agency-head': 'subtree' },
        asked: { id: 'Pertahankan atau cabut', en: 'Keep or remove' },
      },
    },
    remove: {
      title: { id: 'Cabut', en: 'Remove' },
      from: ['open', 'confirmed'],
      to: 'removed',
      grant: reviewers,
      consequence: {
        id: 'Peran ini berakhir atau tokennya dicabut seketika.',
        en: 'The role ends, or the token is revoked, at once.',
      },
    },
  },
  merge: {
    refused: {
      id: 'Dibuat Padu, satu untuk setiap hak; tidak ada yang kembar.',
      en: 'Made by Padu, one for each right; none is a duplicate.',
    },
  },
});
