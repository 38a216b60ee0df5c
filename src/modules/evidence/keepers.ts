import type { Grant } from '../../kernel/access/access.ts';

/** Who keeps the legal instruments of the whole government: those who keep its teams too, so a decree can set one up. */
export const instrumentKeepers: Grant = {
  administrator: 'all',
  'dinas-officer': 'all',
  'organisation-officer': 'all',
  'agency-head': 'subtree',
};

/** For whom an instrument waits that runs out: whoever keeps those of all, else the unit that prepared it. */
export const unitInstrumentKeepers: Grant = {
  'organisation-officer': 'all',
  'dinas-officer': 'unit',
  'agency-head': 'unit',
};

/** Who writes documents, each for the own unit; the Dinas also for others. */
export const authors: Grant = {
  administrator: 'all',
  'dinas-officer': 'all',
  'agency-head': 'subtree',
  'agency-officer': 'unit',
  'oversight-officer': 'unit',
  'organisation-officer': 'unit',
  'planning-officer': 'unit',
  'finance-officer': 'unit',
  'internal-assessor': 'unit',
  'ict-auditor': 'unit',
  ppid: 'unit',
};

/** For whom what their unit wrote waits: not for those who write everybody's. */
export const unitAuthors: Grant = Object.fromEntries(
  Object.keys(authors)
    .filter((role) => role !== 'administrator')
    .map((role) => [role, 'unit']),
);

/** Who makes a document final, takes it back or replaces its files. */
export const approvers: Grant = { administrator: 'all', 'dinas-officer': 'all', 'agency-head': 'subtree' };

/** Authors, for rows that hang on a document: the check decides by the document whether they may. */
export const authorsOfTheirOwn: Grant = {
  ...(Object.fromEntries(Object.keys(authors).map((role) => [role, 'own'])) as Grant),
  administrator: 'all',
  'dinas-officer': 'all',
};
