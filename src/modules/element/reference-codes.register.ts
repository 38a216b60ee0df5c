import type { Text } from '../../kernel/i18n/text.ts';
import { optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { number } from '../../register/fields/number.ts';
import { reference } from '../../register/fields/reference.ts';
import { code, longText, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { domains } from './domains.ts';
import { architects, everybody } from './element-grants.ts';

/** How sure the number of a code is; the text of the presidential regulation itself could not be read. */
const certainties = {
  certain: { id: 'Pasti', en: 'Certain' },
  likely: { id: 'Hampir pasti', en: 'Likely' },
  unverified: { id: 'Belum diverifikasi', en: 'Unverified' },
  own: { id: 'Kode daerah sendiri', en: 'The own code of this government' },
} as const satisfies Record<string, Text>;

/** The reference codes of the national SPBE architecture (Perpres 132/2022), and the finer ones of this government. */
export const referenceCodes = defineRegister({
  name: 'reference-codes',
  table: 'element.reference_codes',
  title: { id: 'Kode referensi arsitektur', en: 'Architecture reference codes' },
  one: { id: 'Kode referensi', en: 'Reference code' },
  about: {
    id: 'Kode referensi arsitektur SPBE nasional yang menjadi patokan setiap proses, layanan, data, aplikasi, infrastruktur, dan pengamanan.',
    en: 'Codes of the national SPBE architecture that every process, service, dataset, application, infrastructure and measure is mapped to.',
  },
  first: {
    id: 'Impor kode nasional tingkat satu sampai tiga, lalu tambahkan kode daerah di bawahnya.',
    en: 'Import the national codes of levels one to three, then add your own below them.',
  },
  serves: ['tpi-6-3', 'tpi-6-4', 'lu-6-3', 'lu-6-4', 'lu-6-5'],
  fields: {
    code: code({
      label: { id: 'Kode', en: 'Code' },
      help: { id: 'Awalan dan angka dua digit per tingkat.', en: 'The prefix, and two digits per level.' },
      pattern: '^RA[BLDAIK]([.][0-9]{2}){1,7}$',
      max: 25,
      example: 'RAB.09.03.01',
    }),
    name: text({ label: { id: 'Nama', en: 'Name' }, max: 300, example: 'Pengelolaan informatika' }),
    domain: choice({ label: { id: 'Domain', en: 'Domain' }, options: domains }),
    level: number({ label: { id: 'Tingkat', en: 'Level' }, min: 1, max: 7 }),
    parent: optional(reference({ label: { id: 'Di bawah', en: 'Below' }, register: 'reference-codes' })),
    certainty: choice({ label: { id: 'Kepastian nomor', en: 'How sure the number is' }, options: certainties }),
    note: optional(longText({ label: { id: 'Catatan', en: 'Note' }, max: 1000 })),
  },
  label: ['code', 'name'],
  key: 'code',
  list: ['code', 'name', 'domain', 'level', 'certainty', 'status'],
  sort: 'code',
  search: ['code', 'name'],
  anchor: null,
  read: everybody,
  create: architects,
  states: ['active', 'withdrawn'],
  stateTitles: { active: { id: 'Berlaku', en: 'In force' }, withdrawn: { id: 'Ditarik', en: 'Withdrawn' } },
  stateTones: { active: 'good', withdrawn: 'neutral' },
  steps: {
    edit: {
      title: { id: 'Ubah', en: 'Edit' },
      from: ['active'],
      grant: architects,
      form: ['name', 'certainty', 'note'],
    },
    withdraw: {
      title: { id: 'Tarik', en: 'Withdraw' },
      from: ['active'],
      to: 'withdrawn',
      grant: architects,
      consequence: {
        id: 'Kode ini tidak dapat lagi dipilih; catatan yang memakainya tampak belum dipetakan.',
        en: 'It can no longer be chosen; records that use it count as not mapped.',
      },
    },
    restore: { title: { id: 'Berlakukan lagi', en: 'Restore' }, from: ['withdrawn'], to: 'active', grant: architects },
  },
  merge: { to: 'withdrawn' },
  related: [{ register: 'reference-codes', via: 'parent' }],
  constraints: {
    reference_codes_code_key: {
      field: 'code',
      message: { id: 'Kode ini sudah ada.', en: 'This code is already there.' },
    },
    reference_codes_shape: {
      field: 'code',
      message: {
        id: 'Awalan harus sesuai domain, dan banyak angkanya sesuai tingkat.',
        en: 'The prefix must be that of the domain, and its parts as many as the level.',
      },
    },
  },
  tableSql: ['constraint reference_codes_shape check (left(code, 3) = domain and char_length(code) = 3 + 3 * level)'],
});
