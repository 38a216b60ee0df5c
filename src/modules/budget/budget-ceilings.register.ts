import { optional } from '../../register/field.ts';
import { money } from '../../register/fields/number.ts';
import { reference } from '../../register/fields/reference.ts';
import { longText } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { budgeters, lineReaders } from './budget-grants.ts';

/** How much an agency may plan at most in a budget. */
export const budgetCeilings = defineRegister({
  name: 'budget-ceilings',
  table: 'budget.budget_ceilings',
  title: { id: 'Pagu anggaran', en: 'Budget ceilings' },
  one: { id: 'Pagu', en: 'Ceiling' },
  about: {
    id: 'Batas tertinggi anggaran SPBE tiap perangkat daerah dalam satu anggaran.',
    en: 'The most each agency may plan for SPBE in a budget.',
  },
  first: { id: 'Isi pagu tiap perangkat daerah setelah ditetapkan.', en: 'Enter the ceiling of each agency once set.' },
  serves: ['lu-9-2', 'lu-9-3'],
  fields: {
    plan: reference({ label: { id: 'Anggaran', en: 'Budget' }, register: 'budget-plans' }),
    agency: reference({ label: { id: 'Perangkat daerah', en: 'Agency' }, register: 'agencies' }),
    amount: money({ label: { id: 'Pagu', en: 'Ceiling' } }),
    note: optional(longText({ label: { id: 'Catatan', en: 'Note' }, max: 1000 })),
  },
  label: ['agency', 'amount'],
  key: 'id',
  list: ['plan', 'agency', 'amount', 'status'],
  sort: '-amount',
  search: ['note'],
  anchor: 'agency',
  read: lineReaders,
  create: budgeters,
  states: ['active', 'void'],
  stateTitles: { active: { id: 'Berlaku', en: 'In force' }, void: { id: 'Dibatalkan', en: 'Struck out' } },
  stateTones: { active: 'good', void: 'bad' },
  steps: {
    edit: { title: { id: 'Ubah', en: 'Edit' }, from: ['active'], grant: budgeters, form: ['amount', 'note'] },
    strike: { title: { id: 'Batalkan', en: 'Strike out' }, from: ['active'], to: 'void', grant: budgeters },
  },
  merge: { to: 'void' },
  constraints: {
    budget_ceilings_once: {
      field: 'agency',
      message: {
        id: 'Perangkat daerah ini sudah mempunyai pagu dalam anggaran itu.',
        en: 'This agency has a ceiling in that budget already.',
      },
    },
  },
  tableSql: [
    "constraint budget_ceilings_once exclude using gist (plan with =, agency with =) where (status <> 'void')",
  ],
});
