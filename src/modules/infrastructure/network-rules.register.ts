import { optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { period } from '../../register/fields/date.ts';
import { number } from '../../register/fields/number.ts';
import { reference } from '../../register/fields/reference.ts';
import { longText, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { onlyWhen } from '../../register/shape/when.ts';
import { networkKeepers, networkReaders } from './infrastructure-grants.ts';

/** Limits of bandwidth and of access, as records with a reason (TPI 24(2) to 24(4)). */
export const networkRules = defineRegister({
  name: 'network-rules',
  table: 'infrastructure.network_rules',
  title: { id: 'Aturan jaringan', en: 'Network rules' },
  one: { id: 'Aturan jaringan', en: 'Network rule' },
  about: {
    id: 'Pembagian lebar pita dan pembatasan akses: untuk siapa, berapa, mengapa, sejak kapan.',
    en: 'Shares of bandwidth and limits of access: for whom, how much, why, since when.',
  },
  first: {
    id: 'Catat dahulu ruas jaringan beserta lebar pitanya, lalu bagi di sini.',
    en: 'Record the link with its bandwidth first, then share it out here.',
  },
  serves: ['tpi-24-2', 'tpi-24-3', 'tpi-24-4'],
  fields: {
    number: text({ label: { id: 'Nomor aturan', en: 'Number' }, max: 60, example: 'JAR-2026-001' }),
    kind: choice({
      label: { id: 'Jenis', en: 'Kind' },
      options: {
        bandwidth: { id: 'Lebar pita', en: 'Bandwidth' },
        access: { id: 'Akses situs atau layanan', en: 'Access to sites or services' },
      },
    }),
    agency: reference({ label: { id: 'Berlaku bagi', en: 'For' }, register: 'agencies' }),
    link: onlyWhen(
      { kind: ['bandwidth'] },
      reference({ label: { id: 'Ruas jaringan', en: 'Link' }, register: 'infrastructure-items' }),
    ),
    bandwidth: onlyWhen(
      { kind: ['bandwidth'] },
      number({
        label: { id: 'Lebar pita', en: 'Bandwidth' },
        min: 1,
        max: 10_000_000,
        unit: { id: 'Mbps', en: 'Mbps' },
      }),
    ),
    action: onlyWhen(
      { kind: ['access'] },
      choice({
        label: { id: 'Tindakan', en: 'What is done' },
        options: {
          block: { id: 'Ditutup', en: 'Blocked' },
          limit: { id: 'Dibatasi', en: 'Limited' },
          allow: { id: 'Dibuka', en: 'Allowed' },
        },
      }),
    ),
    target: onlyWhen(
      { kind: ['access'] },
      text({ label: { id: 'Situs atau layanan', en: 'Site or service' }, max: 300, example: 'Situs judi daring' }),
    ),
    reason: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }),
    period: period({ label: { id: 'Masa berlaku', en: 'Valid' } }),
    basis: optional(reference({ label: { id: 'Dasar', en: 'Basis' }, register: 'legal-instruments' })),
  },
  label: ['number'],
  key: 'number',
  list: ['number', 'kind', 'agency', 'link', 'bandwidth', 'target', 'period', 'status'],
  sort: 'number',
  search: ['number', 'target'],
  anchor: 'agency',
  read: networkReaders,
  create: networkKeepers,
  states: ['draft', 'published', 'withdrawn'],
  stateTitles: {
    draft: { id: 'Konsep', en: 'Draft' },
    published: { id: 'Berlaku', en: 'In force' },
    withdrawn: { id: 'Ditarik', en: 'Withdrawn' },
  },
  stateTones: { draft: 'info', published: 'good' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['draft'], grant: networkKeepers, form: 'all' },
    publish: {
      title: { id: 'Berlakukan', en: 'Put into force' },
      from: ['draft'],
      to: 'published',
      grant: networkKeepers,
    },
    withdraw: {
      title: { id: 'Tarik', en: 'Withdraw' },
      from: ['draft', 'published'],
      to: 'withdrawn',
      grant: networkKeepers,
      ask: { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) },
    },
  },
  merge: { to: 'withdrawn' },
  constraints: {
    network_rules_number_key: {
      field: 'number',
      message: { id: 'Nomor ini sudah dipakai.', en: 'This number is already in use.' },
    },
  },
});
