import { everyone } from '../../kernel/access/access.ts';
import { optional } from '../../register/field.ts';
import { choice } from '../../register/fields/choice.ts';
import { period } from '../../register/fields/date.ts';
import { reference } from '../../register/fields/reference.ts';
import { text } from '../../register/fields/text.ts';
import { defineRegister } from '../../register/register.ts';
import { datedStates, datedStateTitles, datedStateTones, datedSteps } from './dated-row.ts';
import { functions } from './functions.ts';
import { keepers } from './keepers.ts';
import { sharedFunctions } from './shared-functions.ts';

const shared = Object.keys(sharedFunctions)
  .map((id) => `'${id}'`)
  .join(', ');

/** Which agency holds which function of government, and when: the bridge from the regulation's words to an agency. */
export const functionHoldings = defineRegister({
  name: 'function-holdings',
  table: 'organization.function_holdings',
  title: { id: 'Pemegang fungsi', en: 'Holders of functions' },
  one: { id: 'Pemegang fungsi', en: 'Holder of a function' },
  about: {
    id: 'Peraturan menyebut fungsi, bukan nama kantor. Di sini dicatat perangkat daerah mana yang memegangnya.',
    en: 'The regulation speaks of functions, not of offices. This records which agency holds each.',
  },
  first: {
    id: 'Mulai dari fungsi komunikasi dan informatika: tanpa pemegang, kewajibannya tidak bertuan.',
    en: 'Begin with communication and informatics: without a holder its duties belong to nobody.',
  },
  serves: ['tpi-1-n5', 'tpi-50-1', 'lu-1-n5', 'lu-49-8'],
  fields: {
    function: choice({ label: { id: 'Fungsi', en: 'Function' }, options: { ...functions, ...sharedFunctions } }),
    agency: reference({ label: { id: 'Perangkat daerah', en: 'Agency' }, register: 'agencies' }),
    period: period({ label: { id: 'Masa berlaku', en: 'Valid' } }),
    basis: optional(text({ label: { id: 'Dasar hukum', en: 'Legal basis' }, max: 200 })),
  },
  label: ['function'],
  key: 'id',
  list: ['function', 'agency', 'period', 'status'],
  sort: 'function',
  search: ['function', 'basis'],
  anchor: 'agency',
  read: everyone('all'),
  create: keepers,
  states: datedStates,
  stateTitles: datedStateTitles,
  stateTones: datedStateTones,
  steps: datedSteps(keepers),
  merge: {
    refused: {
      id: 'Pemegang fungsi tidak dapat kembar pada satu masa. Yang salah catat dibatalkan.',
      en: 'Holders of a function cannot be duplicates at one time. A mistaken one is struck out.',
    },
  },
  constraints: {
    function_holdings_one_holder: {
      field: 'period',
      message: {
        id: 'Fungsi ini sudah dipegang perangkat daerah lain pada sebagian jangka waktu itu. Akhiri dahulu yang lama.',
        en: 'Another agency already holds this function for part of that period. End that first.',
      },
    },
    function_holdings_no_repeat: {
      field: 'period',
      message: {
        id: 'Perangkat daerah ini sudah tercatat memegang fungsi itu pada sebagian jangka waktu tersebut.',
        en: 'This agency already holds that function for part of that period.',
      },
    },
  },
  tableSql: [
    `constraint function_holdings_one_holder exclude using gist (function with =, period with &&)
    where (status <> 'void' and function not in (${shared}))`,
    `constraint function_holdings_no_repeat exclude using gist (function with =, agency with =, period with &&)
    where (status <> 'void' and function in (${shared}))`,
  ],
});
