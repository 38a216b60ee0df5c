import { everyone } from '../../kernel/access/access.ts';
import { optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { period } from '../../register/fields/date.ts';
import { reference } from '../../register/fields/reference.ts';
import { text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { datedStates, datedStateTitles, datedStateTones, datedSteps } from './dated-row.ts';
import { keepers } from './keepers.ts';

/** Who fills which position, and when. */
export const appointments = defineRegister({
  name: 'appointments',
  table: 'organization.appointments',
  title: { id: 'Pejabat', en: 'Appointments' },
  one: { id: 'Pejabat', en: 'Appointment' },
  about: {
    id: 'Siapa menduduki jabatan apa, sejak kapan. Kepala perangkat daerah memperoleh haknya di Padu dari sini.',
    en: 'Who fills which position, and since when. Heads of agencies have their rights in Padu from here.',
  },
  first: {
    id: 'Catat orangnya dan jabatannya dahulu, lalu hubungkan di sini.',
    en: 'Record the person and the position first, then join them here.',
  },
  fields: {
    position: reference({ label: { id: 'Jabatan', en: 'Position' }, register: 'positions' }),
    person: reference({ label: { id: 'Orang', en: 'Person' }, register: 'people' }),
    capacity: choice({
      label: { id: 'Sebagai', en: 'As' },
      options: {
        definitive: { id: 'Pejabat definitif', en: 'Appointed holder' },
        acting: { id: 'Pelaksana tugas (Plt.)', en: 'Acting, position vacant (Plt.)' },
        'daily-acting': { id: 'Pelaksana harian (Plh.)', en: 'Acting, holder away (Plh.)' },
      },
    }),
    period: period({ label: { id: 'Masa jabatan', en: 'Term' } }),
    basis: optional(text({ label: { id: 'Dasar pengangkatan', en: 'Decree of appointment' }, max: 200 })),
  },
  label: ['position', 'person'],
  key: 'id',
  list: ['position', 'person', 'capacity', 'period', 'status'],
  sort: 'position',
  search: ['capacity', 'basis'],
  anchor: null,
  read: everyone('all'),
  create: keepers,
  states: datedStates,
  stateTitles: datedStateTitles,
  stateTones: datedStateTones,
  steps: datedSteps(keepers),
  merge: {
    refused: {
      id: 'Pejabat tidak dapat kembar: satu jabatan diduduki satu orang pada satu masa. Yang salah catat dibatalkan.',
      en: 'Appointments cannot be duplicates: one person fills a position at a time. A mistaken one is struck out.',
    },
  },
  constraints: {
    appointments_one_holder: {
      field: 'period',
      message: {
        id: 'Jabatan ini sudah diduduki orang lain pada sebagian jangka waktu itu. Akhiri dahulu masa jabatannya.',
        en: 'Someone else fills this position for part of that term. End that term first.',
      },
    },
  },
  tableSql: [
    `constraint appointments_one_holder exclude using gist (
    position with =, (case capacity when 'daily-acting' then 1 else 0 end) with =, period with &&
  ) where (status <> 'void')`,
  ],
});
