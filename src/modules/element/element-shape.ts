import type { Grant } from '../../kernel/access/access.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { alsoCalled, type Field, optional } from '../../register/field.ts';
import { date } from '../../register/fields/date.ts';
import { number } from '../../register/fields/number.ts';
import { reference } from '../../register/fields/reference.ts';
import { code, longText, text } from '../../register/fields/text.ts';
import type { Step } from '../../register/register.ts';
import { computed } from '../../register/shape/computed.ts';
import { stamped } from '../../register/shape/stamped.ts';
import type { DomainId } from './domains.ts';
import { owners, unitOwners } from './element-grants.ts';
import { referenceCodeField, withoutCode } from './reference-codes/reference-code-field.ts';

/** Owners look at each of their records again so many days after they last did. */
const confirmedFor = 180;

/** Steps by which an owner says that a record is true today. */
const confirming = ['create', 'edit', 'confirm'];

/** The fields every record of an inventory begins with; the ministry's sheets call the first ones ID, Nama and Uraian. */
export const elementFields = (of: {
  readonly domain: DomainId;
  readonly code: string;
  readonly name: Text;
  readonly example: string;
  readonly agency?: Text;
  readonly headings?: readonly string[];
}) => ({
  code: alsoCalled(
    code({
      label: { id: 'Kode', en: 'Code' },
      help: {
        id: 'Pendek dan tetap; dipakai pada lembar kerja dan rujukan lain.',
        en: 'Short and lasting; sheets and other records name it by this.',
      },
      pattern: '^[A-Za-z0-9][A-Za-z0-9./-]*$',
      max: 40,
      example: of.code,
    }),
    ['ID'],
  ),
  name: alsoCalled(text({ label: of.name, max: 200, example: of.example }), ['Nama', ...(of.headings ?? [])]),
  description: alsoCalled(optional(longText({ label: { id: 'Uraian', en: 'Description' }, max: 4000 })), [
    'Deskripsi',
    'Uraian/Deskripsi',
  ]),
  agency: alsoCalled(reference({ label: of.agency ?? { id: 'Pemilik', en: 'Owner' }, register: 'agencies' }), [
    'Perangkat Daerah',
    'OPD',
    'Unit Kerja/Perangkat Daerah',
    'Unit Pelaksana',
  ]),
  reference: alsoCalled(optional(referenceCodeField(of.domain)), [of.domain, `Kode ${of.domain}`]),
});

/** When a record was last said to be true, when it must be again, and how much of it is filled in. */
export const qualityFields = (counted: readonly string[]) => ({
  confirmedOn: stamped(date({ label: { id: 'Dipastikan pada', en: 'Confirmed on' } }), { on: confirming, days: 0 }),
  confirmBy: stamped(date({ label: { id: 'Pastikan lagi sebelum', en: 'Confirm again by' } }), {
    on: confirming,
    days: confirmedFor,
  }),
  completeness: computed(
    number({ label: { id: 'Kelengkapan', en: 'Completeness' }, min: 0, max: 100, unit: { id: '%', en: '%' } }),
    { filled: counted },
  ),
});

/** The part of form and page that `qualityFields` stand in. */
export const qualitySection = {
  title: { id: 'Mutu catatan', en: 'Quality of the record' },
  fields: ['confirmedOn', 'confirmBy', 'completeness'],
} as const;

const reason = { why: longText({ label: { id: 'Alasan', en: 'Reason' }, max: 1000 }) } as Readonly<
  Record<string, Field<unknown>>
>;

/** What the constraint on the code of an element says; it is called `<table>_code_key`. */
export const codeTaken = {
  field: 'code',
  message: { id: 'Kode ini sudah dipakai.', en: 'This code is already in use.' },
} as const;

/** When an element was shown to all; nobody fills it in. */
export const publishedField = stamped(date({ label: { id: 'Diterbitkan pada', en: 'Published on' } }), {
  on: ['publish'],
  days: 0,
  off: ['withdraw'],
});

/** The steps that show an element to all and take it back, for those who answer for the whole. */
export const publishingSteps = (grant: Grant) =>
  ({
    publish: { title: { id: 'Terbitkan', en: 'Publish' }, from: ['planned', 'in-use', 'to-retire'], grant },
    withdraw: {
      title: { id: 'Tarik dari penerbitan', en: 'Withdraw from publication' },
      from: ['planned', 'in-use', 'to-retire', 'retired'],
      grant,
      ask: reason,
    },
  }) as const satisfies Record<string, Step<string, (typeof elementStates)[number], string>>;

/** From plan to end: what is there today (in use, to retire), and what will be (planned, in use). */
export const elementStates = ['planned', 'in-use', 'to-retire', 'retired', 'void'] as const;

export const elementStateTitles = {
  planned: { id: 'Direncanakan', en: 'Planned' },
  'in-use': { id: 'Dipakai', en: 'In use' },
  'to-retire': { id: 'Akan diakhiri', en: 'To be retired' },
  retired: { id: 'Berakhir', en: 'Retired' },
  void: { id: 'Dihapus', en: 'Struck out' },
} as const satisfies Record<(typeof elementStates)[number], Text>;

export const elementStateTones = { planned: 'info', 'in-use': 'good', 'to-retire': 'warning', void: 'bad' } as const;

/** The steps of every record of an inventory. `S` may have more states between plan and use. */
export const elementSteps = {
  edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['planned', 'in-use', 'to-retire'], grant: owners, form: 'all' },
  confirm: {
    title: { id: 'Pastikan masih benar', en: 'Confirm it still holds' },
    from: ['planned', 'in-use', 'to-retire'],
    grant: owners,
    waits: { by: 'confirmBy', ahead: 30, of: unitOwners },
  },
  use: { title: { id: 'Mulai dipakai', en: 'Put into use' }, from: ['planned'], to: 'in-use', grant: owners },
  'plan-end': {
    title: { id: 'Rencanakan pengakhiran', en: 'Plan its end' },
    from: ['in-use'],
    to: 'to-retire',
    grant: owners,
    ask: reason,
  },
  keep: { title: { id: 'Tetap dipakai', en: 'Keep in use' }, from: ['to-retire'], to: 'in-use', grant: owners },
  retire: {
    title: { id: 'Akhiri', en: 'Retire' },
    from: ['in-use', 'to-retire'],
    to: 'retired',
    grant: owners,
    ask: reason,
    consequence: {
      id: 'Tidak lagi dihitung sebagai bagian arsitektur; riwayatnya tetap ada.',
      en: 'It no longer counts as part of the architecture; its history stays.',
    },
  },
  strike: {
    title: { id: 'Hapus karena salah catat', en: 'Strike out as a mistake' },
    from: ['planned', 'in-use', 'to-retire', 'retired'],
    to: 'void',
    grant: owners,
    ask: reason,
  },
} as const satisfies Record<string, Step<string, (typeof elementStates)[number], string>>;

/** The views every inventory has: what stands today and is planned, what owners must look at again, what lacks its code. */
export const elementViews = [
  { name: 'in-use', title: { id: 'Dipakai sekarang', en: 'In use now' }, filters: { status: 'in-use,to-retire' } },
  { name: 'planned', title: { id: 'Direncanakan', en: 'Planned' }, filters: { status: 'planned' } },
  {
    name: 'confirm',
    title: { id: 'Perlu dipastikan lagi', en: 'To be confirmed again' },
    filters: { status: 'planned,in-use,to-retire' },
    sort: 'confirmBy',
    columns: ['code', 'name', 'agency', 'confirmedOn', 'confirmBy', 'completeness'],
  },
  {
    name: 'unmapped',
    title: { id: 'Belum dipetakan', en: 'Not mapped' },
    filters: { status: 'planned,in-use,to-retire', reference: withoutCode },
    columns: ['code', 'name', 'agency', 'description', 'completeness', 'status'],
  },
] as const;
