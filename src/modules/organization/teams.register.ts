import { everyone } from '../../kernel/access/access.ts';
import { choice } from '../../register/fields/choice.ts';
import { period } from '../../register/fields/date.ts';
import { text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { keepers } from './keepers.ts';
import { teamKinds } from './team-kinds.ts';

/** Teams set up for SPBE. The decree behind a team is a legal instrument that names it; members are rows of their own. */
export const teams = defineRegister({
  name: 'teams',
  table: 'organization.teams',
  title: { id: 'Tim', en: 'Teams' },
  one: { id: 'Tim', en: 'Team' },
  about: {
    id: 'Tim koordinasi, asesor internal, tim audit, dan tim lain beserta anggotanya.',
    en: 'The coordination team, internal assessors, audit team and others, with their members.',
  },
  first: {
    id: 'Buat tim koordinasi SPBE, isi anggotanya, lalu aktifkan berdasarkan keputusan kepala daerah.',
    en: "Make the SPBE coordination team, seat its members, then activate it on the head of region's decree.",
  },
  serves: ['tpi-50-3', 'tpi-50-5', 'tpi-57-1', 'lu-50-1', 'lu-50-2', 'lu-51-1'],
  fields: {
    name: text({
      label: { id: 'Nama', en: 'Name' },
      help: {
        id: 'Sertakan tahun bila tim dibentuk berkala.',
        en: 'Add the year if the team is set up anew each time.',
      },
      max: 200,
      example: 'Tim Koordinasi SPBE 2026',
    }),
    kind: choice({ label: { id: 'Jenis', en: 'Kind' }, options: teamKinds }),
    period: period({ label: { id: 'Masa tugas', en: 'Term' } }),
  },
  label: ['name'],
  key: 'name',
  list: ['name', 'kind', 'period', 'status'],
  sort: 'name',
  search: ['name'],
  anchor: null,
  read: everyone('all'),
  create: keepers,
  states: ['draft', 'active', 'ended', 'void'],
  stateTitles: {
    draft: { id: 'Disiapkan', en: 'In preparation' },
    active: { id: 'Aktif', en: 'Active' },
    ended: { id: 'Selesai', en: 'Ended' },
    void: { id: 'Dibatalkan', en: 'Struck out' },
  },
  stateTones: { draft: 'info', active: 'good', void: 'bad' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['draft', 'active'], grant: keepers, form: 'all' },
    activate: { title: { id: 'Aktifkan', en: 'Activate' }, from: ['draft'], to: 'active', grant: keepers },
    end: {
      title: { id: 'Akhiri tugas', en: 'End' },
      from: ['active'],
      to: 'ended',
      grant: keepers,
      form: ['period'],
      consequence: {
        id: 'Hak akses yang datang dari keanggotaan tim ini berhenti pada tanggal akhir.',
        en: 'Access rights that come from membership end on the last day.',
      },
    },
    withdraw: { title: { id: 'Batalkan', en: 'Strike out' }, from: ['draft'], to: 'void', grant: keepers },
  },
  merge: { to: 'void' },
  constraints: {
    teams_name_key: {
      field: 'name',
      message: {
        id: 'Tim dengan nama ini sudah ada. Tambahkan tahun atau periodenya.',
        en: 'A team of this name already exists. Add its year or term.',
      },
    },
  },
});
