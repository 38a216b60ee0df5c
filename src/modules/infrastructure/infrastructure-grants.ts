import type { Grant } from '../../kernel/access/access.ts';

/** Who runs the network: the Dinas (TPI 17(1) and 24, LU 18(1)). */
export const networkKeepers: Grant = { administrator: 'all', 'dinas-officer': 'all' };

/** Who may know what the network lets through: those who run or check it, and each agency what concerns it. */
export const networkReaders: Grant = {
  ...networkKeepers,
  leader: 'all',
  cio: 'all',
  'agency-head': 'subtree',
  'agency-officer': 'unit',
  'oversight-officer': 'all',
  'internal-assessor': 'all',
  'external-assessor': 'all',
  'ict-auditor': 'all',
};

/** Who keeps and sees which device was handed to whom: the unit it belongs to, and those who keep the whole. */
export const handoverKeepers: Grant = {
  administrator: 'all',
  'dinas-officer': 'all',
  'agency-head': 'subtree',
  'agency-officer': 'unit',
};
