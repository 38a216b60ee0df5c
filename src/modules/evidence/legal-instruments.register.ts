import { everyone } from '../../kernel/access/access.ts';
import { optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { date, period } from '../../register/fields/date.ts';
import { year } from '../../register/fields/number.ts';
import { files, reference, references } from '../../register/fields/reference.ts';
import { longText, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { onlyWhen } from '../../register/shape/when.ts';
import { teamKinds } from '../organization/index.ts';
import { instrumentKinds } from './instrument-kinds.ts';
import { instrumentSubjects } from './instrument-subjects.ts';
import { instrumentKeepers, unitInstrumentKeepers } from './keepers.ts';

const instruments = { register: 'legal-instruments' };

/**
 * Legal instruments and decrees, as records with effect: what enters into force revokes what it names and sets up its
 * team. A revoked instrument was in force until the last day of its validity.
 */
export const legalInstruments = defineRegister({
  name: 'legal-instruments',
  table: 'evidence.legal_instruments',
  title: { id: 'Produk hukum', en: 'Legal instruments' },
  one: { id: 'Produk hukum', en: 'Legal instrument' },
  about: {
    id: 'Peraturan, keputusan, edaran, dan pedoman yang menjadi dasar SPBE, beserta akibatnya.',
    en: 'Regulations, decrees, circulars and guidelines that SPBE rests on, with what they bring about.',
  },
  first: {
    id: 'Mulailah dari peraturan kepala daerah tentang SPBE, lalu keputusan tim koordinasi dan pedoman manajemen.',
    en: 'Begin with the regulation on SPBE, then the decree of the coordination team and the management guidelines.',
  },
  serves: ['tpi-50-1', 'tpi-50-3', 'lu-50-1', 'lu-51-1'],
  fields: {
    reference: text({
      label: { id: 'Sebutan', en: 'Short name' },
      help: {
        id: 'Jenis, nomor, dan tahun, misalnya Perwali 8/2022. Selama rancangan boleh nama kerja.',
        en: 'Kind, number and year, such as Perwali 8/2022. A working name while it is a draft.',
      },
      max: 80,
      example: 'Perwali 8/2022',
    }),
    kind: choice({ label: { id: 'Jenis', en: 'Kind' }, options: instrumentKinds, open: true }),
    number: optional(text({ label: { id: 'Nomor', en: 'Number' }, max: 60, example: '8' })),
    year: optional(year({ label: { id: 'Tahun', en: 'Year' } })),
    title: text({ label: { id: 'Tentang', en: 'Title' }, max: 300, example: 'Penyelenggaraan SPBE' }),
    subject: choice({ label: { id: 'Pokok pengaturan', en: 'Subject' }, options: instrumentSubjects, open: true }),
    date: optional(date({ label: { id: 'Ditetapkan', en: 'Enacted' } })),
    promulgated: optional(date({ label: { id: 'Diundangkan', en: 'Promulgated' } })),
    validity: optional(
      period({
        label: { id: 'Masa berlaku', en: 'In force' },
        help: {
          id: 'Tanggal akhir dikosongkan bila berlaku sampai dicabut.',
          en: 'Leave the last day empty when it holds until revoked.',
        },
      }),
    ),
    agency: optional(
      reference({
        label: { id: 'Perangkat daerah penerbit', en: 'Issuing agency' },
        help: {
          id: 'Kosongkan bila diterbitkan kepala daerah, sekretaris daerah, atau pusat.',
          en: 'Leave empty when the head of region, the regional secretary or the national level issued it.',
        },
        register: 'agencies',
      }),
    ),
    basis: optional(references({ label: { id: 'Dasar hukum', en: 'Legal basis' }, ...instruments })),
    amends: optional(references({ label: { id: 'Mengubah', en: 'Amends' }, ...instruments })),
    revokes: optional(
      references({
        label: { id: 'Mencabut', en: 'Revokes' },
        help: {
          id: 'Dicabut dengan sendirinya saat produk hukum ini berlaku.',
          en: 'They are revoked when this one enters into force.',
        },
        ...instruments,
      }),
    ),
    team: optional(
      reference({
        label: { id: 'Membentuk tim', en: 'Sets up the team' },
        help: {
          id: 'Pilih tim yang sudah disiapkan; tim itu aktif saat keputusan berlaku.',
          en: 'Choose a team that is prepared; it becomes active when the decree enters into force.',
        },
        register: 'teams',
        listed: true,
      }),
    ),
    teamKind: optional(
      choice({
        label: { id: 'Membentuk tim baru berjenis', en: 'Sets up a new team of kind' },
        help: {
          id: 'Bila timnya belum disiapkan: tim dibuat saat keputusan berlaku, lalu diisi anggotanya.',
          en: 'When no team is prepared: one is made when the decree enters into force, then its members are seated.',
        },
        options: teamKinds,
      }),
    ),
    teamPeriod: onlyWhen(
      { teamKind: Object.keys(teamKinds) },
      optional(period({ label: { id: 'Masa tugas tim baru', en: 'Term of the new team' } })),
    ),
    note: optional(longText({ label: { id: 'Catatan', en: 'Note' }, max: 2000 })),
    files: optional(files({ label: { id: 'Naskah', en: 'Text' } })),
  },
  sections: [
    {
      title: { id: 'Penetapan dan masa berlaku', en: 'Enactment and validity' },
      fields: ['date', 'promulgated', 'validity', 'agency'],
    },
    { title: { id: 'Kaitan', en: 'Relations' }, fields: ['basis', 'amends', 'revokes'] },
    {
      title: { id: 'Tim yang dibentuk', en: 'The team it sets up' },
      about: {
        id: 'Hanya untuk keputusan yang membentuk tim.',
        en: 'Only for a decree that sets up a team.',
      },
      fields: ['team', 'teamKind', 'teamPeriod'],
    },
    { title: { id: 'Naskah dan catatan', en: 'Text and notes' }, fields: ['files', 'note'] },
  ],
  views: [
    {
      name: 'in-force',
      title: { id: 'Berlaku', en: 'In force' },
      filters: { status: 'in-force' },
      columns: ['reference', 'title', 'kind', 'subject', 'validity'],
    },
    { name: 'drafts', title: { id: 'Rancangan', en: 'Drafts' }, filters: { status: 'draft' } },
    {
      name: 'revoked',
      title: { id: 'Dicabut', en: 'Revoked' },
      filters: { status: 'revoked' },
      columns: ['reference', 'title', 'kind', 'validity', 'status'],
    },
  ],
  label: ['reference', 'title'],
  key: 'reference',
  list: ['reference', 'title', 'kind', 'subject', 'date', 'status'],
  sort: '-date',
  search: ['reference', 'number', 'title'],
  anchor: 'agency',
  read: everyone('all'),
  create: instrumentKeepers,
  states: ['draft', 'in-force', 'revoked', 'void'],
  stateTitles: {
    draft: { id: 'Rancangan', en: 'Draft' },
    'in-force': { id: 'Ditetapkan', en: 'Enacted' },
    revoked: { id: 'Dicabut', en: 'Revoked' },
    void: { id: 'Dibatalkan', en: 'Struck out' },
  },
  stateTones: { draft: 'info', 'in-force': 'good', revoked: 'bad' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['draft'], grant: instrumentKeepers, form: 'all' },
    enact: {
      title: { id: 'Tetapkan', en: 'Enact' },
      from: ['draft'],
      to: 'in-force',
      grant: instrumentKeepers,
      form: ['reference', 'number', 'year', 'date', 'promulgated', 'validity', 'files'],
      needs: ['number', 'year', 'date', 'validity', 'files'],
      notBy: ['create', 'edit'],
      dueDays: 30,
      undecided: {
        id: 'Rancangan ini belum berlaku: yang diaturnya, termasuk tim yang dibentuknya, belum berdasar hukum.',
        en: 'The draft is not in force: what it governs, such as the team it sets up, has no legal basis yet.',
      },
      consequence: {
        id: 'Isinya tidak dapat diubah lagi, yang dicabutnya dicabut, dan timnya dibentuk.',
        en: 'It can no longer be changed, what it revokes is revoked, and its team is set up.',
      },
    },
    'link-team': {
      title: { id: 'Hubungkan dengan tim', en: 'Link to a team' },
      from: ['in-force'],
      grant: instrumentKeepers,
      form: ['team'],
      needs: ['team'],
      consequence: {
        id: 'Keputusan ini menjadi dasar tim yang dipilih.',
        en: 'This decree becomes the basis of the team chosen.',
      },
    },
    revoke: {
      title: { id: 'Cabut', en: 'Revoke' },
      from: ['in-force'],
      to: 'revoked',
      grant: instrumentKeepers,
      form: ['validity'],
      needs: ['validity'],
      ask: {
        by: text({
          label: { id: 'Dicabut dengan', en: 'Revoked by' },
          max: 200,
          example: 'Perwali 3/2025',
        }),
      },
      waits: {
        by: 'validity',
        ahead: 30,
        lapses: true,
        of: unitInstrumentKeepers,
        asked: { id: 'Segera berakhir: tetapkan penggantinya', en: 'Runs out soon: enact its successor' },
      },
      consequence: {
        id: 'Tidak berlaku lagi sesudah hari terakhir masa berlakunya.',
        en: 'It no longer holds after the last day of its time in force.',
      },
    },
    strike: { title: { id: 'Batalkan', en: 'Strike out' }, from: ['draft'], to: 'void', grant: instrumentKeepers },
  },
  merge: {
    refused: {
      id: 'Produk hukum tidak digabungkan: yang salah catat dibatalkan, yang lama dicabut.',
      en: 'Legal instruments are not merged: a mistaken entry is struck out, an old one revoked.',
    },
  },
  related: [
    { register: 'legal-instruments', via: 'revokes' },
    { register: 'legal-instruments', via: 'amends' },
    { register: 'legal-instruments', via: 'basis' },
    { register: 'documents', via: 'basis' },
  ],
  constraints: {
    legal_instruments_reference_key: {
      field: 'reference',
      message: { id: 'Sebutan ini sudah dipakai produk hukum lain.', en: 'Another instrument already has this name.' },
    },
  },
  tableSql: ["check (status in ('draft', 'void') or (date is not null and validity is not null))"],
});
