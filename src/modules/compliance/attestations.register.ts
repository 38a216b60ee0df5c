import { everyone } from '../../kernel/access/access.ts';
import { optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { date, period } from '../../register/fields/date.ts';
import { reference, references } from '../../register/fields/reference.ts';
import { longText, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { attestors } from './keepers.ts';
import { obligationCode } from './obligation-code.ts';

/** Statements that a duty is met where no record can show it. They lapse; a second person accepts them. */
export const attestations = defineRegister({
  name: 'attestations',
  table: 'compliance.attestations',
  title: { id: 'Pernyataan', en: 'Attestations' },
  one: { id: 'Pernyataan', en: 'Attestation' },
  about: {
    id: 'Pernyataan bahwa sebuah kewajiban dipenuhi, dengan bukti, paling lama dua belas bulan.',
    en: 'Statements that a duty is met, with evidence, for twelve months at most.',
  },
  first: {
    id: 'Pilih kewajiban yang belum dapat dihitung dari catatan pada papan kepatuhan, lalu nyatakan keadaannya.',
    en: 'On the board choose a duty that records cannot show, then state how it stands.',
  },
  fields: {
    obligation: obligationCode(),
    agency: optional(
      reference({
        label: { id: 'Perangkat daerah', en: 'Agency' },
        help: {
          id: 'Kosongkan bila pernyataan berlaku untuk seluruh pemerintah daerah.',
          en: 'Leave empty when it holds for the whole government.',
        },
        register: 'agencies',
      }),
    ),
    says: choice({
      label: { id: 'Dinyatakan', en: 'States' },
      options: {
        met: { id: 'Dipenuhi', en: 'Met' },
        partly: { id: 'Dipenuhi sebagian', en: 'Partly met' },
        'not-applicable': { id: 'Tidak berlaku', en: 'Does not apply' },
      },
    }),
    title: text({
      label: { id: 'Ringkasan', en: 'In one line' },
      max: 200,
      example: 'Semua pegawai sudah mengikuti pengenalan keamanan informasi',
    }),
    statement: optional(longText({ label: { id: 'Penjelasan', en: 'Explanation' }, max: 4000 })),
    evidence: optional(references({ label: { id: 'Bukti', en: 'Evidence' }, register: 'documents' })),
    period: period({
      label: { id: 'Berlaku', en: 'Holds' },
      help: { id: 'Paling lama dua belas bulan.', en: 'Twelve months at most.' },
    }),
  },
  label: ['obligation', 'title'],
  key: 'id',
  list: ['obligation', 'title', 'agency', 'says', 'period', 'status'],
  sort: 'obligation',
  search: ['obligation', 'title', 'statement'],
  anchor: 'agency',
  read: everyone('all'),
  create: attestors,
  states: ['draft', 'submitted', 'accepted', 'withdrawn'],
  stateTitles: {
    draft: { id: 'Konsep', en: 'Draft' },
    submitted: { id: 'Diajukan', en: 'Submitted' },
    accepted: { id: 'Diterima', en: 'Accepted' },
    withdrawn: { id: 'Ditarik', en: 'Withdrawn' },
  },
  stateTones: { draft: 'info', submitted: 'warning', accepted: 'good', withdrawn: 'bad' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['draft'], grant: attestors, form: 'all' },
    submit: {
      title: { id: 'Ajukan', en: 'Submit' },
      from: ['draft'],
      to: 'submitted',
      grant: attestors,
      needs: ['statement', 'evidence'],
    },
    return: {
      title: { id: 'Kembalikan', en: 'Return' },
      from: ['submitted'],
      to: 'draft',
      grant: { 'oversight-officer': 'all', cio: 'all', 'dinas-officer': 'all' },
      ask: { note: longText({ label: { id: 'Yang perlu diperbaiki', en: 'What to mend' }, max: 1000 }) },
    },
    accept: {
      title: { id: 'Terima', en: 'Accept' },
      from: ['submitted'],
      to: 'accepted',
      grant: { 'oversight-officer': 'all', cio: 'all', 'dinas-officer': 'all' },
      notBy: ['submit'],
      refusal: 'return',
      dueDays: 14,
      undecided: {
        id: 'Papan kepatuhan tidak memakai pernyataan ini, dan kewajibannya tetap tampak belum terpenuhi.',
        en: 'The board does not use this statement, and its duty keeps showing as not met.',
      },
      consequence: {
        id: 'Papan kepatuhan memakai pernyataan ini, ditandai lebih lemah daripada yang dihitung dari catatan.',
        en: 'The board uses this statement, marked as weaker than what is computed from records.',
      },
    },
    withdraw: {
      title: { id: 'Tarik', en: 'Withdraw' },
      from: ['draft', 'submitted', 'accepted'],
      to: 'withdrawn',
      grant: { ...attestors, cio: 'all' },
      ask: {
        on: date({ label: { id: 'Ditarik pada', en: 'Withdrawn on' } }),
        why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }),
      },
      consequence: { id: 'Sejak tanggal itu tidak dihitung lagi.', en: 'It no longer counts from that day on.' },
    },
  },
  merge: {
    refused: {
      id: 'Pernyataan tidak digabungkan: masing-masing diterima orang kedua menurut isinya. Yang dibuat dua kali ditarik.',
      en: 'Attestations are not merged: a second person accepted each for what it says. One made twice is withdrawn.',
    },
  },
});
