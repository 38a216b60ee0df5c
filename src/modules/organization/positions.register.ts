import { everyone } from '../../kernel/access/access.ts';
import { optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { period } from '../../register/fields/date.ts';
import { reference } from '../../register/fields/reference.ts';
import { code, text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { keepers } from './keepers.ts';
import { namesOf } from './names-of.ts';
import { type PositionKind, positionKinds } from './position-kinds.ts';

const single = (per: PositionKind['single']): string =>
  Object.entries<PositionKind>(positionKinds)
    .flatMap(([id, kind]) => (kind.single === per ? [`'${id}'`] : []))
    .join(', ');

/** Positions (jabatan): what persons are appointed to. */
export const positionsRegister = defineRegister({
  name: 'positions',
  table: 'organization.positions',
  title: { id: 'Jabatan', en: 'Positions' },
  one: { id: 'Jabatan', en: 'Position' },
  about: {
    id: 'Jabatan di pemerintah daerah. Siapa yang mendudukinya dicatat sebagai pejabat.',
    en: 'Positions in the government. Who fills them is recorded as an appointment.',
  },
  first: {
    id: 'Catat kepala daerah, sekretaris daerah, dan kepala tiap perangkat daerah lebih dahulu.',
    en: 'Record the head of region, the regional secretary and the head of each agency first.',
  },
  fields: {
    code: code({
      label: { id: 'Kode', en: 'Code' },
      pattern: '^[A-Z0-9][A-Z0-9._/-]*$',
      max: 60,
      example: 'DISKOMINFO-KEPALA',
    }),
    title: text({
      label: { id: 'Nama jabatan', en: 'Title' },
      max: 200,
      example: 'Kepala Dinas Komunikasi dan Informatika',
    }),
    kind: choice({ label: { id: 'Jenis', en: 'Kind' }, options: namesOf(positionKinds) }),
    agency: optional(
      reference({
        label: { id: 'Perangkat daerah', en: 'Agency' },
        help: {
          id: 'Dikosongkan hanya untuk kepala daerah dan wakilnya.',
          en: 'Left empty only for the head of region and the deputy.',
        },
        register: 'agencies',
      }),
    ),
    period: period({ label: { id: 'Masa berlaku jabatan', en: 'Position exists' } }),
  },
  label: ['title', 'code'],
  key: 'code',
  list: ['code', 'title', 'kind', 'agency', 'status'],
  sort: 'code',
  search: ['code', 'title'],
  anchor: 'agency',
  read: everyone('all'),
  create: keepers,
  states: ['open', 'closed', 'merged'],
  stateTitles: {
    open: { id: 'Ada', en: 'Open' },
    closed: { id: 'Dihapus', en: 'Closed' },
    merged: { id: 'Catatan kembar', en: 'Duplicate' },
  },
  stateTones: { open: 'good' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['open'], grant: keepers, form: 'all' },
    close: {
      title: { id: 'Hapus jabatan', en: 'Close' },
      from: ['open'],
      to: 'closed',
      grant: keepers,
      form: ['period'],
      consequence: {
        id: 'Hak akses yang melekat pada jabatan ini berhenti pada tanggal akhir.',
        en: 'Access rights that come with this position end on the last day.',
      },
    },
  },
  merge: { to: 'merged' },
  related: [{ register: 'appointments', via: 'position' }],
  constraints: {
    positions_code_key: {
      field: 'code',
      message: { id: 'Kode ini sudah dipakai jabatan lain.', en: 'Another position already has this code.' },
    },
    positions_one_per_government: {
      field: 'kind',
      message: {
        id: 'Jabatan ini hanya satu di pemerintah daerah, dan sudah ada.',
        en: 'The government has only one such position, and it exists already.',
      },
    },
    positions_one_per_agency: {
      field: 'kind',
      message: {
        id: 'Jabatan ini hanya satu di tiap perangkat daerah, dan sudah ada.',
        en: 'An agency has only one such position, and it exists already.',
      },
    },
  },
  tableSql: [
    `constraint positions_one_per_government exclude using gist (kind with =, period with &&)
    where (status <> 'merged' and kind in (${single('government')}))`,
    `constraint positions_one_per_agency exclude using gist (agency with =, kind with =, period with &&)
    where (status <> 'merged' and kind in (${single('agency')}))`,
  ],
});
