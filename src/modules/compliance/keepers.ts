import type { Grant } from '../../kernel/access/access.ts';

/** Who keeps what the whole government's compliance is computed with. */
export const complianceKeepers: Grant = { administrator: 'all', 'dinas-officer': 'all', 'organisation-officer': 'all' };

/** Who states that a duty is met: agencies for themselves, the Dinas and oversight also for the government. */
export const attestors: Grant = {
  administrator: 'all',
  'dinas-officer': 'all',
  'oversight-officer': 'all',
  'agency-head': 'subtree',
  'agency-officer': 'unit',
  'organisation-officer': 'all',
  'planning-officer': 'all',
  'finance-officer': 'all',
  ppid: 'all',
};
