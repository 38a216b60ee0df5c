import { breach, type FindingRule, type FindingSource, findIn, warning } from '../element/index.ts';
import { codesOfAffair } from './affairs.ts';
import { listProcessFacts } from './process.queries.ts';

const rules = [
  {
    id: 'affair-code',
    title: { id: 'Proses dipetakan sesuai urusannya', en: 'Processes are mapped within their affair' },
    serves: ['tpi-12-1', 'lu-10-2'],
  },
  {
    id: 'process-architecture',
    title: { id: 'Proses berdasarkan arsitektur', en: 'Processes are based on the architecture' },
    serves: ['tpi-12-1', 'lu-10-2'],
  },
] as const satisfies readonly FindingRule[];

const elsewhere = {
  id: 'Kode referensinya milik urusan lain daripada urusan proses ini.',
  en: 'Its reference code belongs to another affair than the process.',
};

const unmapped = {
  id: 'Belum berkode referensi, sehingga belum dapat diterbitkan.',
  en: 'It has no reference code yet, so it cannot be published.',
};

/** What is found in the business processes in use. One statement. */
export const processFindings: FindingSource = {
  rules,
  find: async (tx) => {
    const processes = await listProcessFacts(tx);
    return [
      ...findIn('affair-code', 'processes', processes, ({ affair, reference }) => {
        const codes = affair === null ? [] : codesOfAffair(affair);
        const within = codes.some((code) => reference === code || reference?.startsWith(`${code}.`));
        return warning(affair !== null && reference !== null && !within ? elsewhere : null);
      }),
      ...findIn('process-architecture', 'processes', processes, ({ reference }) =>
        breach(reference === null ? unmapped : null),
      ),
    ];
  },
};
